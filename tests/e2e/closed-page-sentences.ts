import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the popup says of a page that it could not read, or that holds no lecture; of one page it says only one of them. */
export const SAID = {
  own: /Browsers keep their own pages, such as their settings, closed/,
  store: /Browsers keep the stores for their extensions closed/,
  "not the web": /This tab shows no page of the web/,
  "not told": /The browser keeps this page closed to extensions, and does not tell them/,
  "tab loading": /This tab is still loading a page/,
  unknown: /gave no answer; why was not found out/,
  loading: /The page is still loading its lecture/,
  "no lecture": /No lecture on this page/,
};

/** Which of them stand in a text. */
export function saidIn(text: string): string[] {
  return Object.entries(SAID).flatMap(([kind, sentence]) => (sentence.test(text) ? [kind] : []));
}

/** A folder with a page in it, for the tests of files. */
export function folderWithPage(): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), "lectern-closed-"));
  const file = join(folder, "lecture.html");
  writeFileSync(file, "<!doctype html><title>A lecture in a file</title><video></video>");
  return { folder, file };
}
