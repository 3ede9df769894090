// Search asks the global for its key ranges.
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { suggester } from "../../../lib/browser/suggester.ts";
import { say } from "../../../lib/words/say.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const list = (names: readonly string[]) => say("listOf", names);

const library = async () => {
  const opened = await openTestLibrary();
  for (let part = 1; part <= 7; part++)
    await opened.save({
      key: `yt:tides-${part}`,
      url: `https://lectures.example/${part}`,
      title: `Tides, part ${part}`,
    });
  return opened;
};

test("the five best lectures are suggested, each by its title and creator", async () => {
  const { database } = await library();
  const suggestions = await suggester(database, { markup: "xml", list })("tides 3");
  expect(suggestions).toEqual([
    {
      content: "https://lectures.example/3",
      description: "<match>Tides</match>, part <match>3</match> — Harbour Lectures",
    },
  ]);
  expect(await suggester(database, { markup: "plain", list })("tides")).toHaveLength(5);
});

test("what is saved or deleted meanwhile is suggested or not from then on", async () => {
  const { database, save, perform } = await library();
  const suggest = suggester(database, { markup: "plain", list });
  expect(await suggest("volcano")).toEqual([]);
  const id = await save({ key: "yt:volcano", title: "Inside a volcano" });
  expect(await suggest("volcano")).toHaveLength(1);
  await perform("trashLecture", { id });
  expect(await suggest("volcano")).toEqual([]);
});

test("nothing is suggested before anything is typed", async () => {
  const { database } = await library();
  expect(await suggester(database, { markup: "xml", list })("  ")).toEqual([]);
});
