import Papa from "papaparse";
import { type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { readMoment } from "../read-date.ts";
import type { ReadFormat } from "./format.ts";

const VIDEO = /^[\w-]{11}$/;

/**
 * A playlist of YouTube, "Watch later" among them, as Google Takeout writes it: the id of each video, and when it was
 * put there. The names of columns are in the account's language, so columns are known by what stands in them; before
 * 2023 the list had a head of its own above. Shape as of 2026-11.
 */
export const takeoutPlaylist = {
  id: "takeout-playlist",
  recognises: ({ text }) => {
    const rows = rowsOf(text.slice(0, 30_000)).filter((row) => row.length > 1);
    const videos = rows.filter(isVideo);
    return videos.length > 0 && videos.length >= rows.length - 4;
  },
  read(text, { name }) {
    const rows = rowsOf(text);
    const first = rows.findIndex(isVideo);
    const title = playlistOf(name);
    const found: Found[] = [];
    const refused: RefusedRecord[] = [];
    rows.slice(Math.max(0, first)).forEach((row, at) => {
      const [id = ""] = row.map((cell) => cell.trim());
      if (id === "" && row.length < 2) return;
      if (!VIDEO.test(id)) return void refused.push(withoutAddress(at + 1 + first, id));
      const series = title === "" ? {} : { series: { title, position: found.length + 1 } };
      found.push({
        url: `https://www.youtube.com/watch?v=${id}`,
        savedAt: readMoment(row[1] ?? ""),
        kind: "video",
        ...series,
      });
    });
    return { found, refused };
  },
} as const satisfies ReadFormat;

function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text, { skipEmptyLines: "greedy", delimiter: "," }).data;
}

function isVideo([id = "", at = ""]: readonly string[]): boolean {
  return VIDEO.test(id.trim()) && readMoment(at) !== null;
}

/** `Watch later-videos.csv`; the last word is in the account's language too. */
function playlistOf(name: string): string {
  const file = name.slice(name.lastIndexOf("/") + 1).replace(/\.csv$/i, "");
  return file.replace(/[-\s]+[^-\s]*$/, "").trim() || file;
}
