import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { openSearch } from "../../lib/library/open-search.ts";
import { openTestLibrary } from "../lib/library/open-test-library.ts";
import { textLibrary } from "./text-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

test("each hostile text is found by a word of it", async () => {
  const library = await openTestLibrary();
  const batch = await textLibrary();
  await library.perform("importRecords", { batch, mapping: {} });
  const page = await library.openAsPage();
  const { search } = openSearch(async () => page);
  for (const { id, title } of batch.lectures) {
    const word = /\p{Script=Latin}{3,}|\p{Script=Han}{2}/u.exec(title)?.[0];
    if (word === undefined) continue;
    const { hits } = await search(word);
    expect([title, word, hits.map((hit) => hit.id)]).toEqual([title, word, expect.arrayContaining([id])]);
  }
  page.close();
});
