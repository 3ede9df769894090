import { describe, expect, test } from "vitest";
import { capturedList } from "../../../../lib/capture/list/captured-list.ts";
import type { ListedItem, ListReading } from "../../../../lib/capture/list/list-reading.ts";
import { readCapturedList } from "../../../../lib/capture/list/parse-list.ts";

const page = new URL("https://lectures.example/course");

function reading(items: readonly ListedItem[], more: Partial<ListReading> = {}): ListReading {
  return { kind: "video", title: "A course", url: page.href, items, ...more };
}

const items = (count: number): ListedItem[] =>
  Array.from({ length: count }, (_, index) => ({ url: `/lecture/${index + 1}`, title: `Lecture ${index + 1}` }));

describe("a list that was read", () => {
  test("names each lecture by its key, in the order of the list", () => {
    const list = capturedList(reading([{ url: "https://youtu.be/aaaaaaaaaaa?si=x", title: "One" }, ...items(1)]), page);
    expect(list?.lectures.map(({ key, position }) => [key, position])).toEqual([
      ["yt:aaaaaaaaaaa", 1],
      ["https://lectures.example/lecture/1", 2],
    ]);
  });

  test("has each lecture once, and no line without a title or an address of a lecture", () => {
    const list = capturedList(
      reading([
        ...items(2),
        { url: "/lecture/1?utm_source=twice", title: "Lecture 1 again" },
        { url: "/lecture/9", title: "  " },
        { url: "javascript:alert(1)", title: "Not an address" },
        { url: "https://www.youtube.com/@channel", title: "A channel" },
      ]),
      page,
    );
    expect(list?.lectures.map(({ title }) => title)).toEqual(["Lecture 1", "Lecture 2"]);
  });

  test("is none with fewer than two lectures, or without a title", () => {
    expect(capturedList(reading(items(1)), page)).toBeNull();
    expect(capturedList(reading(items(3), { title: " " }), page)).toBeNull();
    expect(capturedList(null, page)).toBeNull();
  });

  test("is cut to five thousand lectures", () => {
    const list = capturedList(reading(items(5200)), page);
    expect(list?.lectures).toHaveLength(5000);
    expect(list?.shown).toBe(5200);
  });

  test("has clean texts, cut to what may be stored", () => {
    const long = capturedList(
      reading([{ url: "/1", title: ` A\u0007 title\n${"x".repeat(5000)}` }, ...items(1)]),
      page,
    );
    const [first] = long?.lectures ?? [];
    expect(first?.title).toMatch(/^A title x+…$/);
    expect(first?.title).toHaveLength(1000);
  });

  test.each([-1, 0, 2.5, Number.NaN, Infinity])("a place of %s is no place: the order counts", (position) => {
    const list = capturedList(
      reading(items(2).map((item) => ({ ...item, position, durationSeconds: position }))),
      page,
    );
    expect(list?.lectures.map((each) => each.position)).toEqual([1, 2]);
  });

  test("travels to the popup and is read there as it was", () => {
    const list = capturedList(reading(items(3), { total: 40, grows: true, unavailable: 2 }), page);
    expect(readCapturedList(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  test.each([
    ["an address that runs a script", { url: "javascript:alert(1)" }],
    ["a place before the first", { position: -1 }],
    ["a kind that no lecture has", { kind: "page" }],
    ["no title", { title: "" }],
  ])("from a page that changed it to have %s, it is refused", (_, change) => {
    const list = capturedList(reading(items(3)), page);
    const changed = { ...list, lectures: list?.lectures.map((each) => ({ ...each, ...change })) };
    expect(() => readCapturedList(changed)).toThrow(/list\.lectures\[0\]|expected/);
  });
});
