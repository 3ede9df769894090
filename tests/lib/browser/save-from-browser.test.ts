import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ButtonMark } from "../../../lib/browser/badge.ts";
import { savePageAtOnce } from "../../../lib/browser/save-from-browser.ts";
import type { SaveOutcome } from "../../../lib/browser/save-outcome.ts";
import { lectureFacts } from "../library/open-test-library.ts";

const world = vi.hoisted(() => ({
  marks: [] as (ButtonMark | null)[],
  failures: [] as unknown[],
  save: (): unknown => null,
}));
const tab = vi.hoisted(() => ({ id: 7, url: "https://lectures.example/1" }));

vi.mock("wxt/browser", () => ({ browser: { tabs: { get: async () => tab } } }));
vi.mock("../../../lib/browser/badge.ts", () => ({
  showMark: async (_: number, mark: ButtonMark | null) => void world.marks.push(mark),
  tellingTabs: new Set(),
}));
vi.mock("../../../lib/browser/load-interface.ts", () => ({ loadInterface: async () => {} }));
vi.mock("../../../lib/browser/report.ts", () => ({
  report: (_: string, error: unknown) => void world.failures.push(error),
}));
vi.mock("../../../lib/browser/differences/worker-parts.ts", () => ({
  workerPart: () => () => ({ savePage: async () => ({ outcome: await world.save(), complete: async () => {} }) }),
}));

const facts = lectureFacts();
const saved = { status: "saved", lectureId: "l-1", facts } as const;

beforeEach(() => {
  world.marks.length = 0;
  world.failures.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function saveNow(save: () => SaveOutcome): Promise<void> {
  world.save = save;
  await savePageAtOnce({ database: {}, perform: vi.fn() } as never, tab as never, () => {});
}

test("the button says that a page is saved, and after a while what it always says", async () => {
  await saveNow(() => ({ ...saved, cuts: [] }));
  expect(world.marks.map((mark) => mark?.look)).toEqual(["busy", "done"]);
  await vi.runAllTimersAsync();
  expect(world.marks.at(-1)).toBeNull();
});

test("what found no room in a saved entry is said on the button, and stays there", async () => {
  await saveNow(() => ({ ...saved, cuts: [{ field: "tags", left: 2 }] }));
  expect(world.marks.at(-1)?.look).toBe("partly");
  expect(world.marks.at(-1)?.title).toBe(`Saved: ${facts.title}. 2 tags were left out: an entry has room for 200.`);
  await vi.runAllTimersAsync();
  expect(world.marks.at(-1)?.look).toBe("partly");
});

test("a save that fails in a way that nobody foresaw is said on the button and reported, and is not under way for ever", async () => {
  await saveNow(() => {
    throw new Error("The script could not be loaded");
  });
  expect(world.marks.map((mark) => mark?.look)).toEqual(["busy", "failed"]);
  expect(world.marks.at(-1)?.title).toMatch(/^Not saved: something unexpected happened/);
  expect(world.failures).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(world.marks.at(-1)).toBeNull();
});
