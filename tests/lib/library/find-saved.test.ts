import { expect, test } from "vitest";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { savedByKey } from "../../../lib/library/find-saved.ts";
import { openTestLibrary } from "./open-test-library.ts";

test("a page is known as saved by its own key and by that of the same media elsewhere", async () => {
  const { database, save } = await openTestLibrary();
  const id = await save({ key: "yt:one", aliases: ["https://course.example/1"] });
  const found = await savedByKey(dexieReader(database), ["yt:one", "https://course.example/1", "yt:two"]);
  expect([...found].map(([key, lecture]) => [key, lecture.id])).toEqual([
    ["https://course.example/1", id],
    ["yt:one", id],
  ]);
});

test("what is in Trash is not saved, until it comes back", async () => {
  const { database, save, perform } = await openTestLibrary();
  const id = await save({ key: "yt:one" });
  await perform("trashLecture", { id });
  expect((await savedByKey(dexieReader(database), ["yt:one"])).size).toBe(0);
  await perform("restoreLecture", { id });
  expect((await savedByKey(dexieReader(database), ["yt:one"])).get("yt:one")?.id).toBe(id);
});

test("an entry of the page itself counts before another one that mentions it", async () => {
  const { database, save } = await openTestLibrary();
  const own = await save({ key: "https://course.example/1" });
  await save({ key: "yt:one" });
  // As two devices may bring it about: an import that joins what was two.
  await database.lectures
    .where("key")
    .equals("yt:one")
    .modify({ aliases: ["https://course.example/1"] });
  const found = await savedByKey(dexieReader(database), ["https://course.example/1"]);
  expect(found.get("https://course.example/1")?.id).toBe(own);
});
