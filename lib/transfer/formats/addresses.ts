import { type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import type { ReadFormat } from "./format.ts";

const ADDRESS = /^\s*(?:[-*•]\s+|\d+[.)]\s+)?<?(https?:\/\/[^\s>]+)>?\s*(.*)$/i;

/** A plain list of addresses, one a line, with or without words behind it. */
export const addresses = {
  id: "addresses",
  isLastResort: true,
  recognises: ({ text }) => {
    const lines = text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== "")
      .slice(0, 50);
    return lines.filter((line) => ADDRESS.test(line)).length > lines.length / 2;
  },
  read(text) {
    const found: Found[] = [];
    const refused: RefusedRecord[] = [];
    text.split(/\r\n|\r|\n/).forEach((line, at) => {
      const [, url, words = ""] = ADDRESS.exec(line) ?? [];
      if (url !== undefined) found.push({ url, title: words.replace(/^[-–—:|\s]+/, "") });
      else if (line.trim() !== "" && !/^\s*#/.test(line)) refused.push(withoutAddress(at + 1, line.trim()));
    });
    return { found, refused };
  },
} as const satisfies ReadFormat;
