import { expect, test, vi } from "vitest";
import { tidyDaily } from "../../../lib/browser/background-events.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const alarms = vi.hoisted(() => new Map<string, object>());

vi.mock("wxt/browser", () => ({
  browser: {
    alarms: {
      onAlarm: { addListener: () => undefined },
      get: async (name: string) => alarms.get(name),
      create: async (name: string, alarm: object) => void alarms.set(name, alarm),
    },
  },
}));
vi.mock("../../../lib/browser/report.ts", () => ({ report: () => undefined }));

test("a start of the background that finds no daily alarm makes it, and leaves one that is there as it is", async () => {
  const { database } = await openTestLibrary();
  tidyDaily(database);
  await vi.waitFor(() => expect(alarms.get("tidy")).toMatchObject({ periodInMinutes: 24 * 60 }));
  const made = alarms.get("tidy");
  tidyDaily(database);
  await new Promise((resolve) => setImmediate(resolve));
  expect(alarms.get("tidy")).toBe(made);
});
