// @vitest-environment happy-dom
import { act, cleanup } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LanguageSetting } from "../../../lib/browser/settings.ts";
import type * as pageWords from "../../../lib/words/page-words.ts";

const loadPageWords = vi.hoisted(() => vi.fn<(language: string) => Promise<void>>());
const setting = vi.hoisted(() => ({ value: "en" as string, changed: (value: string): void => void value }));

vi.mock("../../../lib/words/page-words.ts", () => ({ loadPageWords }));
vi.mock("../../../lib/browser/mirrored-language.ts", () => ({
  mirroredLanguage: () => setting.value,
  mirrorLanguage: () => {},
  languageFor: (value: string) => value,
}));
vi.mock("../../../lib/browser/settings.ts", () => ({
  languageSetting: {
    read: async () => setting.value,
    watch: (changed: (value: string) => void) => {
      setting.changed = changed;
    },
  },
  themeSetting: { read: async () => "auto", watch: () => {} },
  densitySetting: { read: async () => "comfortable", watch: () => {} },
}));

const broken = async () => {
  throw new TypeError("Failed to fetch dynamically imported module");
};

const WORDS = "../../../lib/words/page-words.ts";
const loaded = async (language: string) => {
  const actual = await vi.importActual<typeof pageWords>(WORDS);
  await actual.loadPageWords(language === "en" ? "en" : "zh-CN");
};

beforeEach(() => {
  // Anew for each: the words that the page has loaded are kept by their module.
  vi.resetModules();
  document.body.innerHTML = `<div id="root"></div>`;
  loadPageWords.mockReset().mockImplementation(loaded);
});
afterEach(cleanup);

async function draw(language: LanguageSetting, page: ReactNode = <p>The page</p>): Promise<void> {
  setting.value = language;
  const { drawPage } = await import("../../../components/ui/draw-page.tsx");
  await act(() => drawPage(document.querySelector("#root") ?? document.body, () => page));
}
const shown = () => document.body.textContent;

test("a page whose words are there is drawn", async () => {
  await draw("en");
  expect(shown()).toBe("The page");
});

test.each([
  ["en", /could not load its texts\. Lectern has changed nothing in your library\. Reload this page/, "Reload", "en"],
  ["zh-CN", /未能载入界面文字。Lectern 没有更改资料库中的任何内容。请重新加载此页/, "重新加载", "zh-Hans"],
] as const)(
  "a page whose words do not come says so in the person's language (%s), with the way on",
  async (...each) => {
    const [language, sentence, way, tag] = each;
    loadPageWords.mockImplementation(broken);
    await draw(language);
    expect(shown()).toMatch(sentence);
    expect(document.querySelector("button")?.textContent).toBe(way);
    expect(document.documentElement.lang).toBe(tag);
  },
);

test("the failure is remembered for the settings", async () => {
  loadPageWords.mockImplementation(broken);
  await draw("en");
  const { recentFailures } = await import("../../../lib/browser/report.ts");
  expect((await recentFailures()).map(({ code }) => code)).toContain("TypeError");
});

test("a page that is told to speak another language says so, too, when the words of that one do not come", async () => {
  await draw("en");
  loadPageWords.mockImplementation(broken);
  await act(async () => setting.changed("zh-CN"));
  expect(shown()).toMatch(/未能载入界面文字/);
});

test("and is drawn again once it is told to speak a language whose words come", async () => {
  loadPageWords.mockImplementation(broken);
  await draw("zh-CN");
  loadPageWords.mockImplementation(loaded);
  await act(async () => setting.changed("en"));
  expect(shown()).toBe("The page");
});

test("a page that stops while it is drawn says so instead of going blank", async () => {
  const silenced = vi.spyOn(console, "error").mockImplementation(() => {});
  const Stopped = (): never => {
    throw new Error("Stopped");
  };
  await draw("en", <Stopped />);
  expect(shown()).toMatch(/This part of Lectern stopped\. Reload the page to go on/);
  silenced.mockRestore();
});
