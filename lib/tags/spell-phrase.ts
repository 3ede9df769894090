import { foldWithOffsets, type FoldedText } from "../text/fold-with-offsets.ts";

interface Spelled {
  readonly title: string;
  readonly description: string;
  readonly transcript: string;
}

/** How much of a transcript is looked through for a spelling; UTF-16 units. */
const LOOKED_THROUGH = 20_000;

/** Spells folded phrases as the page writes them: in small letters where it ever does so, for titles capitalise every word. */
export function phraseSpeller({ title, description, transcript }: Spelled): (phrase: string) => string {
  const texts = [description, transcript.slice(0, LOOKED_THROUGH), title].map((text) => ({
    text,
    source: foldWithOffsets(text),
  }));
  return (phrase) => {
    let first: string | null = null;
    for (const { text, source } of texts) {
      for (const found of spellings(source, text, phrase)) {
        if (found === found.toLowerCase()) return found;
        first ??= found;
      }
    }
    return first ?? phrase;
  };
}

function* spellings({ folded, starts, ends }: FoldedText, text: string, phrase: string): Generator<string> {
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
    const [start, end] = [starts[at], ends[at + phrase.length - 1]];
    if (start !== undefined && end !== undefined) yield text.slice(start, end).replace(/\s+/g, " ");
  }
}
