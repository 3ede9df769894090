import { beforeEach, expect, test, vi } from "vitest";
import { keepMenus } from "../../../lib/browser/menus.ts";
import { loadInterface } from "../../../lib/browser/load-interface.ts";
import { setInterfaceLanguage } from "../../../lib/words/say.ts";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly string[];
}

const world = vi.hoisted(() => ({
  entries: [] as Entry[],
  events: {} as Record<"installed" | "started" | "language", () => void>,
}));

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      onInstalled: { addListener: (listener: () => void) => (world.events.installed = listener) },
      onStartup: { addListener: (listener: () => void) => (world.events.started = listener) },
    },
    contextMenus: {
      async removeAll() {
        world.entries.length = 0;
      },
      create(entry: Entry) {
        if (world.entries.some(({ id }) => id === entry.id))
          throw new Error(`Cannot create item with duplicate id ${entry.id}`);
        world.entries.push(entry);
      },
    },
  },
}));
vi.mock("../../../lib/browser/settings.ts", () => ({
  languageSetting: { watch: (changed: () => void) => (world.events.language = changed) },
}));
vi.mock("../../../lib/browser/load-interface.ts", () => ({ loadInterface: vi.fn<() => Promise<void>>() }));
vi.mock("../../../lib/browser/save-from-browser.ts", () => ({}));

const titles = () => world.entries.map(({ title }) => title);
const english = ["Save this lecture", "Save linked lecture", "Keep open beside the video", "Open library"];

beforeEach(() => {
  world.entries.length = 0;
  vi.mocked(loadInterface).mockImplementation(async () => setInterfaceLanguage("en"));
  keepMenus();
});

test("each place to click has its entry, also when installation and start come together", async () => {
  world.events.installed();
  world.events.started();
  await vi.waitFor(() => expect(titles()).toEqual(english));
  const byContext = Object.fromEntries(world.entries.map(({ title, contexts }) => [title, contexts]));
  expect(byContext["Save this lecture"]).toContain("page");
  expect(byContext["Save linked lecture"]).toEqual(["link"]);
  expect(byContext["Keep open beside the video"]).toEqual(["action"]);
  expect(byContext["Open library"]).toEqual(["action"]);
});

test("the entries follow the language of the interface when it is changed", async () => {
  world.events.installed();
  await vi.waitFor(() => expect(titles()).toEqual(english));
  vi.mocked(loadInterface).mockImplementation(async () => setInterfaceLanguage("zh-CN"));
  world.events.language();
  await vi.waitFor(() =>
    expect(titles()).toEqual(["保存这个讲座", "保存链接中的讲座", "在视频旁保持打开", "打开资料库"]),
  );
});
