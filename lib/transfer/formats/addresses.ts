import { type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { writtenAddress } from "../written-address.ts";
import type { ReadFormat } from "./format.ts";

const LINE = /^\s*(?:[-*•]\s+|\d+[.)]\s+)?<?([^\s>]+)>?\s*(.*)$/;

/** A plain list of addresses, one a line, with or without words behind it; as people write them, also without https. */
export const addresses = {
  id: "addresses",
  isLastResort: true,
  recognises: ({ text }) => {
    const lines = text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== "")
      .slice(0, 50);
    return lines.filter((line) => onLine(line).url !== null).length > lines.length / 2;
  },
  read(text) {
    const found: Found[] = [];
    const refused: RefusedRecord[] = [];
    text.split(/\r\n|\r|\n/).forEach((line, at) => {
      const { url, words } = onLine(line);
      if (url !== null) found.push({ url, title: words.replace(/^[-–—:|\s]+/, "") });
      else if (line.trim() !== "" && !/^\s*#/.test(line)) refused.push(withoutAddress(at + 1, line.trim()));
    });
    return { found, refused };
  },
} as const satisfies ReadFormat;

function onLine(line: string): { readonly url: string | null; readonly words: string } {
  const [, first = "", words = ""] = LINE.exec(line) ?? [];
  return { url: writtenAddress(first), words };
}
