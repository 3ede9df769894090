import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../setup/source.ts";
import { HOSTILE_PAGES } from "./pages.ts";

/** Those that are no page's: addresses of servers, and the person's own tags. */
const ELSEWHERE: Readonly<Record<number, string>> = {
  30: "tests/lib/summary/model-address.test.ts",
  38: "tests/lib/lecture/tag.test.ts",
  39: "tests/lib/lecture/tag.test.ts",
};
const LAST = 44;

test("each of the bad inputs that a page can hold is tried on one", () => {
  const tried = new Set(HOSTILE_PAGES.map(({ name }) => Number.parseInt(name, 10)));
  const left = Array.from({ length: LAST }, (_, index) => index + 1).filter((number) => !tried.has(number));
  expect(left).toEqual(Object.keys(ELSEWHERE).map(Number));
  expect(Object.values(ELSEWHERE).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
