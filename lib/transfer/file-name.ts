import { cutText } from "../text/clean.ts";

const MOST = 100;
/** Linux takes 255 bytes with the ending and what tells names apart; a Chinese character is three. */
const MOST_BYTES = 220;
// Separators, wildcards and quotes of Windows, and what Obsidian has no room for in a link.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*#^[\]]+/gu;
/** Devices of Windows, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A name that Windows, macOS and Linux take, without its ending. */
export function fileNameOf(text: string): string {
  const plain = text.normalize("NFC").replace(UNSAFE, " ").replace(/\s+/g, " ").trim();
  const name = cutToBytes(plain)
    .replace(/^[.\-~\s]+|[.\s]+$/g, "")
    .trim();
  if (name === "") return "Untitled";
  return RESERVED.test(name) ? `_${name}` : name;
}

function cutToBytes(text: string): string {
  for (let limit = MOST; ; limit -= 5) {
    const cut = cutText(text, limit);
    if (new TextEncoder().encode(cut).length <= MOST_BYTES) return cut;
  }
}

/** Gives each name once: `Tides`, `Tides 2`. Case does not tell files apart on most systems. */
export function uniqueNames(): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    for (let count = (given.get(name.toLowerCase()) ?? 0) + 1; ; count++) {
      given.set(name.toLowerCase(), count);
      const unique = count === 1 ? name : `${name} ${count}`;
      if (count === 1) return unique;
      if (given.has(unique.toLowerCase())) continue;
      given.set(unique.toLowerCase(), 1);
      return unique;
    }
  };
}
