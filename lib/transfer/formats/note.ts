import { withoutAddress } from "../found.ts";
import { readNote } from "./note-file.ts";
import type { Reader } from "./reader.ts";

/** One Markdown note with properties, of ours or of Obsidian's clipper. */
export const note: Reader = {
  id: "note",
  recognises: ({ text }) => /^---\r?\n/.test(text) && /^(?:source|url|link):/m.test(text.slice(0, 4_000)),
  read(text) {
    const found = readNote(text);
    if (!found || !/^https?:/i.test(found.url)) return { found: [], refused: [withoutAddress(1, found?.title ?? "")] };
    return { found: [found], refused: [] };
  },
};
