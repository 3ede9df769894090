import { tagKey } from "../../lecture/tag.ts";
import { fold } from "../../text/fold.ts";
import { pieces } from "../../text/pieces.ts";
import { addressTerms, hostIn, isId } from "../terms/address-terms.ts";
import { symbolsOf } from "../terms/symbols.ts";
import type { Token } from "./lex.ts";
import { withOtherNumerals } from "./other-numerals.ts";
import { operatorAtom } from "./operator-atom.ts";
import { operatorNamed } from "./operators.ts";
import type { Atom } from "./query.ts";

const MOST_PIECES = 64;
/** Pictures that are typed because they are meant; other signs, such as & – → •, only stand between words. */
const PICTURE = /[\u2600-\u27bf\u2b50\u2b55\u{1f000}-\u{1faff}]/u;

interface Where {
  readonly isLast: boolean;
  /** Nothing stands behind it, not even a space: its value may go on. */
  readonly isOpen: boolean;
  /** It is the whole query. */
  readonly isAlone: boolean;
  readonly now: Date;
}

/** What one token of a query asks for: any of these; nothing for a sign between words. */
export function tokenAtoms(token: Token, { isLast, isOpen, isAlone, now }: Where): Atom[] {
  const { name, value, quoted } = token;
  const operator = name === null ? null : operatorNamed(name);
  if (operator) {
    // An operator whose value is about to be typed asks for nothing yet.
    if (value === "" && isLast) return [];
    const atom = operatorAtom(operator, value, isLast && isOpen && !quoted, now);
    if (atom) return [atom];
  }
  const typed = name === null ? value : `${name}:${value}`;
  const terms = quoted ? [] : addressTerms(typed);
  if (terms.length > 0) return [{ kind: "address", terms }];
  const host = quoted ? null : hostIn(typed);
  if (host !== null) return [{ kind: "fact", name: "site", value: host, beginning: false }];
  const text = fold(typed);
  const found = [...pieces(text)].slice(0, MOST_PIECES);
  if (found.length === 0) {
    const isMeant = PICTURE.test(text) || (isAlone && symbolsOf(text).length > 0);
    // In texts they stand in the index as they are; of a tag only its whole name does.
    return isMeant
      ? [
          { kind: "signs", text },
          { kind: "fact", name: "tag", value: tagKey(value), beginning: true },
        ]
      : [];
  }
  if (quoted) return [{ kind: "phrase", text, pieces: found }];
  const words: Atom = { kind: "words", pieces: found };
  if (isId(typed)) return [words, { kind: "address", terms: [typed.toLowerCase()] }];
  const other = withOtherNumerals(text);
  // What is typed last may go on, and so stands last.
  return other === null ? [words] : [numbersOf(other), words];
}

/** A digit and a character may stand anywhere in a text: only side by side are they the number that is meant. */
function numbersOf(text: string): Atom {
  const found = [...pieces(text)].slice(0, MOST_PIECES);
  return /\d/.test(text) ? { kind: "phrase", text, pieces: found } : { kind: "words", pieces: found };
}
