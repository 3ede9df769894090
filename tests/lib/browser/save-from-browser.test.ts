import { beforeEach, expect, test, vi } from "vitest";
import type { Mark } from "../../../lib/browser/badge.ts";
import { savePageAtOnce } from "../../../lib/browser/save-from-browser.ts";
import { writableLibrary } from "../../../lib/browser/writable-library.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const world = vi.hoisted(() => ({ marks: [] as (Mark | null)[], failures: [] as unknown[] }));
const tab = vi.hoisted(() => ({ id: 7, url: "https://lectures.example/1" }));

vi.mock("wxt/browser", () => ({ browser: { tabs: { get: async () => tab } } }));
vi.mock("../../../lib/browser/badge.ts", () => ({
  showMark: async (_: number, mark: Mark | null) => void world.marks.push(mark),
}));
vi.mock("../../../lib/browser/interface.ts", () => ({ loadInterface: async () => {} }));
vi.mock("../../../lib/browser/report.ts", () => ({
  report: (_: string, error: unknown) => void world.failures.push(error),
}));
vi.mock("../../../lib/browser/differences/worker-parts.ts", () => ({
  workerPart: () => {
    throw new Error("The script could not be loaded");
  },
}));

beforeEach(() => {
  world.marks.length = 0;
});

test("a save that fails in a way that nobody foresaw is said on the button and reported, and is not under way for ever", async () => {
  const { database } = await openTestLibrary();
  vi.useFakeTimers();
  await savePageAtOnce(writableLibrary(database), tab as never, () => {});
  expect(world.marks.map((mark) => mark?.look)).toEqual(["busy", "failed"]);
  expect(world.marks.at(-1)?.title).toMatch(/^Not saved: something unexpected happened/);
  expect(world.failures).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(world.marks.at(-1)).toBeNull();
  vi.useRealTimers();
});
