import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => vi.resetModules());

/** A page that has begun in English and shown its part about sync, as a browser would load it. */
async function pageInEnglish() {
  const { loadPageWords } = await import("../../../lib/words/page-words.ts");
  const { loadSyncWords } = await import("../../../lib/words/sync-words.ts");
  const { say, setInterfaceLanguage } = await import("../../../lib/words/say.ts");
  await loadPageWords("en");
  await loadSyncWords();
  const speak = async (language: "en" | "zh-CN") => {
    await loadPageWords(language);
    setInterfaceLanguage(language);
  };
  return { say, speak };
}

test("a part of a page that came later speaks the other language as well when the page does", async () => {
  const { say, speak } = await pageInEnglish();
  expect(say("syncAddress")).toBe("Address of the database");
  await speak("zh-CN");
  expect(say("syncAddress")).toMatch(/\p{Script=Han}/u);
});

test("and its own again when the page goes back", async () => {
  const { say, speak } = await pageInEnglish();
  await speak("zh-CN");
  await speak("en");
  expect(say("syncAddress")).toBe("Address of the database");
});
