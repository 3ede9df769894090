import { expect, test } from "vitest";
import { exportOf, importFile } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

const SEAS = { title: "Seas", position: 1 };

test.each([
  ["chose", "My course", { title: "My course", position: 1 }],
  ["took it out of", null, null],
])("the series that a person %s on another computer stays theirs in a file", async (_, title, series) => {
  const there = await openTestLibrary();
  await there.perform("moveToSeries", { ids: [await there.save({ series: SEAS })], title });
  const here = await openTestLibrary();
  const id = await here.save();
  const file = await exportOf(there);
  for (let times = 0; times < 2; times++) await importFile(here, file);
  await here.save({ series: SEAS });
  expect((await here.database.lectures.get(id))?.series).toEqual(series);
});

test("a series that is not the one of the file is the person's no more than it was", async () => {
  const there = await openTestLibrary();
  await there.perform("moveToSeries", { ids: [await there.save()], title: "My course" });
  const here = await openTestLibrary();
  const id = await here.save({ series: SEAS });
  await importFile(here, await exportOf(there));
  const lecture = await here.database.lectures.get(id);
  expect([lecture?.series, lecture?.ownSeries]).toEqual([SEAS, undefined]);
});

test("what was told apart on another computer is told apart here, next to what was so already", async () => {
  const there = await openTestLibrary();
  const [one, other] = [await there.save({ key: "yt:one" }), await there.save({ key: "yt:other" })];
  await there.perform("tellApart", { one, other });
  const here = await openTestLibrary();
  const [own, third] = [await here.save({ key: "yt:one" }), await here.save({ key: "yt:third" })];
  await here.perform("tellApart", { one: own, other: third });
  const file = await exportOf(there);
  for (let times = 0; times < 2; times++) await importFile(here, file);
  expect((await here.database.lectures.get(own))?.distinctFrom).toEqual(["yt:third", "yt:other"]);
});

test("an entry that a person took out of its series stays out of it when another one is merged into it", async () => {
  const { perform, save, database } = await openTestLibrary();
  const [keep, other] = [await save({ key: "yt:a", series: SEAS }), await save({ key: "bili:a", series: SEAS })];
  await perform("moveToSeries", { ids: [keep], title: null });
  await perform("mergeLectures", { keep, other, taken: [] });
  expect(await database.lectures.get(keep)).toMatchObject({ series: null, ownSeries: true });
});

test("a description that a person emptied stays empty when another entry is merged into theirs", async () => {
  const { perform, save, database } = await openTestLibrary();
  const [keep, other] = [await save({ key: "yt:a" }), await save({ key: "bili:a", description: "A sailor's." })];
  const { description } = (await database.lectures.get(keep)) ?? {};
  await perform("updateLecture", { id: keep, base: { description }, patch: { description: "" } });
  await perform("mergeLectures", { keep, other, taken: [] });
  expect(await database.lectures.get(keep)).toMatchObject({ description: "", ownDescription: true });
});
