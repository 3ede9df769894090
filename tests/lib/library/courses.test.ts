import { expect, test } from "vitest";
import { gapsAfter, gapsIn } from "../../../lib/lecture/series-places.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { lecturesInSeries } from "../../../lib/library/series.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

/** A library with a way to put lectures into series, and to see what stands in one. */
async function courses() {
  const library = await openTestLibrary();
  const { save, database } = library;
  const put = (title: string, series: string, position?: number, season?: number) =>
    save({
      key: `example:${title}`,
      title,
      series: { title: series, ...(season !== undefined && { season }), ...(position !== undefined && { position }) },
    });
  const shown = async (series: string) =>
    (await lecturesInSeries(dexieReader(database), series)).map(
      ({ title, series: own }) =>
        `${own?.season === undefined ? "" : `${own.season}:`}${own?.position ?? "-"} ${title}`,
    );
  return { ...library, put, shown };
}

test("a series keeps its numbers and its gaps when its lectures change places, and one undo puts them back", async () => {
  const { put, shown, perform, lastOpId } = await courses();
  const [one, two, five] = [await put("one", "Seas", 1), await put("two", "Seas", 2), await put("five", "Seas", 5)];
  await perform("arrangeSeries", { title: "Seas", ids: [five, one, two] });
  expect(await shown("Seas")).toEqual(["1 five", "2 one", "5 two"]);
  await perform("undo", { target: lastOpId() });
  expect(await shown("Seas")).toEqual(["1 one", "2 two", "5 five"]);
});

test("lectures without a number, or with the same one, get numbers of their own when they are put in order", async () => {
  const { put, shown, perform } = await courses();
  const [one, twin] = [await put("one", "Seas", 1), await put("twin", "Seas", 1)];
  const [loose, other] = [await put("loose", "Seas"), await put("other", "Seas")];
  await perform("arrangeSeries", { title: "Seas", ids: [twin, one, other, loose] });
  expect(await shown("Seas")).toEqual(["1 twin", "2 one", "3 other", "4 loose"]);
});

test("lectures can change between seasons, and one that was not seen when they were put in order stays behind", async () => {
  const { put, shown, perform } = await courses();
  const [a, b] = [await put("a", "Talks", 1, 1), await put("b", "Talks", 1, 2)];
  await put("late", "Talks", 2, 2);
  await perform("arrangeSeries", { title: "Talks", ids: [b, a] });
  expect(await shown("Talks")).toEqual(["1:1 b", "2:1 a", "2:2 late"]);
});

test("a series is renamed as a whole; under the name of another one the two are joined, one behind the other", async () => {
  const { put, shown, perform, lastOpId, database } = await courses();
  await put("a", "Seas", 1);
  const trashed = await put("b", "Seas", 2);
  await perform("trashLecture", { id: trashed });
  await put("x", "Rivers", 1);
  await put("y", "Rivers", 4);
  await perform("renameSeries", { from: "Seas", to: "  Oceans\n" });
  expect([await shown("Seas"), await shown("Oceans")]).toEqual([[], ["1 a"]]);
  expect((await database.lectures.get(trashed))?.series).toEqual({ title: "Oceans", position: 2 });
  await perform("renameSeries", { from: "Oceans", to: "Rivers" });
  expect(await shown("Rivers")).toEqual(["1 x", "4 y", "5 a"]);
  await perform("undo", { target: lastOpId() });
  expect([await shown("Rivers"), await shown("Oceans")]).toEqual([["1 x", "4 y"], ["1 a"]]);
});

test("lectures are split off into a series of their own, put into another, or taken out of theirs", async () => {
  const { put, shown, perform, save, database } = await courses();
  const [a, b, c] = [await put("a", "Seas", 1), await put("b", "Seas", 2), await put("c", "Seas", 3)];
  const alone = await save({ key: "example:alone", title: "alone" });
  await perform("moveToSeries", { ids: [b, c], title: "Deep seas" });
  expect([await shown("Seas"), await shown("Deep seas")]).toEqual([["1 a"], ["1 b", "2 c"]]);
  await perform("moveToSeries", { ids: [c, alone], title: "Seas" });
  expect(await shown("Seas")).toEqual(["1 a", "2 c", "3 alone"]);
  await perform("moveToSeries", { ids: [a], title: null });
  expect((await database.lectures.get(a))?.series).toBeNull();
  await expect(perform("moveToSeries", { ids: [a], title: " " })).rejects.toThrow("bad-input");
});

test("lectures that join a series without numbers come behind those that are there, and one undo takes the numbers back", async () => {
  const { put, shown, perform, lastOpId } = await courses();
  const [one, two] = [await put("one", "Seas"), await put("two", "Seas")];
  const alone = await put("alone", "Rivers", 9);
  await perform("moveToSeries", { ids: [alone], title: "Seas" });
  expect(await shown("Seas")).toEqual(["1 one", "2 two", "3 alone"]);
  await perform("undo", { target: lastOpId() });
  expect([await shown("Seas"), await shown("Rivers")]).toEqual([["- one", "- two"], ["9 alone"]]);
  await perform("renameSeries", { from: "Rivers", to: "Seas" });
  expect(await shown("Seas")).toEqual(["1 one", "2 two", "3 alone"]);
  await perform("moveToSeries", { ids: [two, one], title: "Seas" });
  expect(await shown("Seas")).toEqual(["1 one", "2 two", "3 alone"]);
});

test("only lectures without a number get one when others join their series", async () => {
  const { put, shown, perform, database } = await courses();
  const five = await put("five", "Seas", 5);
  const [loose, alone] = [await put("loose", "Seas"), await put("alone", "Rivers")];
  await perform("moveToSeries", { ids: [alone], title: "Seas" });
  expect(await shown("Seas")).toEqual(["5 five", "6 loose", "7 alone"]);
  expect((await database.lectures.get(five))?.ownSeries).toBeUndefined();
  expect((await database.lectures.get(loose))?.ownSeries).toBe(true);
});

test("what the person made of a series stays when the page, or its list, is saved again", async () => {
  const { put, perform, save, database } = await courses();
  const [a, b] = [await put("a", "Seas", 1), await put("b", "Seas", 2)];
  await perform("renameSeries", { from: "Seas", to: "My course" });
  await perform("moveToSeries", { ids: [b], title: null });
  const series = { title: "Seas", position: 1 };
  await save({ key: "example:a", title: "a", series });
  await perform("saveList", {
    series: { title: "Seas", url: null },
    lectures: [{ ...lectureFacts({ key: "example:b", title: "b" }), kind: "video", position: 2 }],
    begun: "2026-05-14T13:00:00.000Z",
    restore: false,
  });
  expect((await database.lectures.get(a))?.series).toEqual({ title: "My course", position: 1 });
  expect((await database.lectures.get(b))?.series).toBeNull();
});

test("what is missing between the numbers of a series is known, and before the first where most of it is there", () => {
  const of = (...positions: (number | undefined)[]) =>
    gapsIn(positions.map((position) => ({ series: { title: "Seas", ...(position !== undefined && { position }) } })));
  const gap = (from: number, to: number) => ({ season: null, from, to });
  expect(of(1, 2, 5, undefined, 7)).toEqual([gap(3, 4), gap(6, 6)]);
  expect(of(3, 2)).toEqual([gap(1, 1)]);
  // Those without a number may be the first ones.
  expect(of(3, 2, undefined)).toEqual([]);
  // One episode of a long podcast.
  expect(of(500)).toEqual([]);
  expect(of(0, 1)).toEqual([]);
  expect(of()).toEqual([]);
  const seasons = [1, 3].map((position) => ({ series: { title: "Seas", season: 2, position } }));
  expect(gapsIn(seasons)).toEqual([{ season: 2, from: 2, to: 2 }]);
});

test("what is missing stands after the lecture before it, a few numbers one by one and many as a run", () => {
  const of = (...positions: number[]) =>
    gapsAfter(positions.map((position) => ({ id: `of-${position}`, series: { title: "Seas", position } })));
  const gap = (from: number, to = from) => ({ season: null, from, to });
  expect([...of(2, 3, 6, 40)]).toEqual([
    [null, [gap(1)]],
    ["of-3", [gap(4), gap(5)]],
    ["of-6", [gap(7, 39)]],
  ]);
  const seasons = [
    { id: "last", series: { title: "Seas", season: 1, position: 9 } },
    { id: "second", series: { title: "Seas", season: 2, position: 2 } },
  ];
  expect([...gapsAfter(seasons)]).toEqual([["last", [{ season: 2, from: 1, to: 1 }]]]);
});
