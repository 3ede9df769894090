import { describe, expect, test } from "vitest";
import {
  joinedWith,
  moved,
  parseSavedSearches,
  renamed,
  withFormer,
  without,
  withSearch,
  type SavedSearch,
} from "../../../lib/lecture/saved-searches.ts";

const search = (id: string, name = id): SavedSearch => ({ id, name, address: `#all?q=${id}` });
const THREE = [search("a"), search("b"), search("c")];
const ids = (searches: readonly SavedSearch[]) => searches.map(({ id }) => id).join("");

test("what was kept is read as far as it is sound", () => {
  expect(
    parseSavedSearches([search("a"), null, { id: "b" }, { ...search("c"), address: "https://evil.example" }]),
  ).toEqual([search("a")]);
  expect(parseSavedSearches("a")).toBeNull();
});

test("searches are moved up and down, and no further than the ends", () => {
  expect(ids(moved(THREE, "a", 1))).toBe("bac");
  expect(ids(moved(THREE, "c", -1))).toBe("acb");
  expect(moved(THREE, "a", -1)).toBe(THREE);
  expect(moved(THREE, "c", 1)).toBe(THREE);
});

test("a name is trimmed, and no search is without one", () => {
  expect(renamed(THREE, "b", "  New  ")[1]?.name).toBe("New");
  expect(renamed(THREE, "b", "  ")).toBe(THREE);
});

describe("undo takes back one change and leaves what came after it", () => {
  test.each([
    ["deleting", without(THREE, "b"), "abc"],
    ["moving", moved(THREE, "b", -1), "abc"],
  ])("%s", (_, after, expected) => {
    expect(ids(withFormer(after, THREE, "b"))).toBe(expected);
    expect(ids(withFormer(withSearch(after, search("d")), THREE, "b"))).toBe(`${expected}d`);
  });

  test("renaming", () => {
    const later = renamed(renamed(THREE, "b", "Bread"), "a", "Apples");
    expect(withFormer(later, THREE, "b").map(({ name }) => name)).toEqual(["Apples", "b", "c"]);
  });

  test("saving", () => {
    expect(ids(withFormer(withSearch(THREE, search("d")), THREE, "d"))).toBe("abc");
  });
});

test("searches of a file come behind those that are there, and none of them twice", () => {
  expect(ids(joinedWith(THREE, [search("b"), search("d")]))).toBe("abcd");
  const sameElsewhere = { ...search("x"), address: THREE[0]?.address ?? "" };
  expect(ids(joinedWith(THREE, [sameElsewhere]))).toBe("abc");
});
