import { assert, boolean, constantFrom, nat, option, property, record, string, uuid, type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import { LIST_SORTS } from "../../../components/library/list-sort.ts";
import {
  HOME,
  parseRoute,
  printRoute,
  seriesAddress,
  tagAddress,
  type Route,
} from "../../../components/library/route.ts";

const places: Arbitrary<Route> = record({
  view: constantFrom("all", "recent", "to-summarise", "with-transcript", "trash", "overview", "settings", "tags"),
  entry: option(uuid()),
  tag: option(string({ unit: "grapheme", minLength: 1 })),
  series: option(string({ unit: "grapheme", minLength: 1 })),
  query: string({ unit: "grapheme" }),
  sort: constantFrom(null, ...LIST_SORTS),
  isReading: boolean(),
  part: constantFrom("summary", "transcript", "notes", "details"),
  at: option(nat(9_999_999)),
  find: option(string({ unit: "grapheme", minLength: 1 })),
})
  .map((made) => {
    const isReading = made.isReading && made.entry !== null;
    const isReadable = made.part === "summary" || made.part === "transcript";
    return { ...made, isReading, part: made.entry === null || (isReading && !isReadable) ? "summary" : made.part };
  })
  .map((route) => ({
    ...route,
    at: route.entry !== null && route.part === "transcript" ? route.at : null,
    find: route.entry !== null && route.part === "transcript" ? route.find : null,
  }));

describe("the library's address", () => {
  test("says every route, and is understood again", () => {
    assert(
      property(places, (route) => {
        expect(parseRoute(printRoute(route))).toEqual(route);
      }),
    );
  });

  test.each([
    ["", HOME],
    ["#", HOME],
    ["#nonsense", HOME],
    ["#all?tag=LLMs&q=softmax", { ...HOME, tag: "LLMs", query: "softmax" }],
    ["#all?tag=大型语言模型", { ...HOME, tag: "大型语言模型" }],
    ["#all?tag=C%23&q=a%26b+%3F", { ...HOME, tag: "C#", query: "a&b ?" }],
    ["#entry/0190a-1?tag=LLMs", { ...HOME, entry: "0190a-1", tag: "LLMs" }],
    ["#entry/0190a-1?in=trash", { ...HOME, entry: "0190a-1", view: "trash" }],
    ["#entry/0190a-1?part=transcript&at=754", { ...HOME, entry: "0190a-1", part: "transcript", at: 754 }],
    ["#entry/0190a-1?part=transcript&find=softmax", { ...HOME, entry: "0190a-1", part: "transcript", find: "softmax" }],
    ["#entry/0190a-1?part=notes&find=softmax", { ...HOME, entry: "0190a-1", part: "notes" }],
    ["#entry/0190a-1?part=notes&at=754", { ...HOME, entry: "0190a-1", part: "notes" }],
    ["#entry/0190a-1?part=transcript&at=-1e9", { ...HOME, entry: "0190a-1", part: "transcript" }],
    ["#entry/0190a-1?part=nothing", { ...HOME, entry: "0190a-1" }],
    ["#all?part=notes&at=1", HOME],
    ["#entry/../../etc", HOME],
    ["#entry/%E0%A4%A", HOME],
    ["#all?tag=", HOME],
    ["#all?sort=title", { ...HOME, sort: "title" }],
    ["#all?sort=nonsense", HOME],
    ["#trash", { ...HOME, view: "trash" }],
    ["#settings", { ...HOME, view: "settings" }],
  ] as const)("%s names its place", (address, route) => {
    expect(parseRoute(address)).toEqual(route);
  });

  test("a series' link leads to all its entries", () => {
    expect(parseRoute(seriesAddress("Oceans & tides, part #2"))).toEqual({
      ...HOME,
      series: "Oceans & tides, part #2",
    });
  });

  test("a tag's link leads to all entries with it", () => {
    expect(parseRoute(tagAddress("C# & F#"))).toEqual({ ...HOME, tag: "C# & F#" });
  });
});
