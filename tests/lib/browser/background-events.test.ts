import { expect, test, vi } from "vitest";
import { onInstalled, tidyDaily } from "../../../lib/browser/background-events.ts";
import { openWelcomePage } from "../../../lib/browser/welcome-page.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

type Installed = (details: { readonly reason: string }) => void;

const alarms = vi.hoisted(() => new Map<string, object>());
const told = vi.hoisted(() => new Set<Installed>());
const opened = vi.hoisted((): object[] => []);
const stored = vi.hoisted(() => new Map<string, unknown>());

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      onInstalled: { addListener: (listener: Installed) => void told.add(listener) },
      getURL: (path: string) => `chrome-extension://lectern${path}`,
    },
    tabs: { create: async (tab: object) => void opened.push(tab) },
    storage: {
      local: {
        get: async (name: string) => ({ [name]: stored.get(name) }),
        set: async (items: object) => Object.entries(items).forEach(([name, value]) => stored.set(name, value)),
      },
    },
    alarms: {
      onAlarm: { addListener: () => undefined },
      get: async (name: string) => alarms.get(name),
      create: async (name: string, alarm: object) => void alarms.set(name, alarm),
    },
  },
}));
vi.mock("../../../lib/browser/differences/worker-parts.ts", () => ({
  keepPartsLoadable: () => undefined,
  workerPart: () => ({ openWelcomePage }),
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

test("the first page opens at an installation, once and in the background, and at no update", async () => {
  const { database } = await openTestLibrary();
  onInstalled(database);
  const tell = (reason: string) => told.forEach((listener) => listener({ reason }));
  tell("update");
  tell("chrome_update");
  await new Promise((resolve) => setImmediate(resolve));
  expect(opened).toEqual([]);
  tell("install");
  await vi.waitFor(() => expect(opened).toEqual([{ url: "chrome-extension://lectern/welcome.html", active: false }]));
  tell("install");
  await new Promise((resolve) => setImmediate(resolve));
  expect(opened).toHaveLength(1);
});
