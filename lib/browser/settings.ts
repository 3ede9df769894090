import { storage } from "wxt/utils/storage";
import { DEFAULT_READING_SPEED } from "../text/reading-time.ts";

export type LanguageSetting = "auto" | "en" | "zh-CN";
export type Theme = "auto" | "light" | "dark";
export type SummaryLength = "short" | "medium" | "long";

/** One setting: its values pass `parse` on every read, so that a damaged one falls back instead of breaking a page. */
function setting<T>(name: string, fallback: T, parse: (value: unknown) => T | null) {
  const item = storage.defineItem<unknown>(`local:${name}`);
  const sound = (value: unknown): T => parse(value) ?? fallback;
  return {
    fallback,
    read: async (): Promise<T> => sound(await item.getValue()),
    write: (value: T): Promise<void> => item.setValue(value),
    watch: (changed: (value: T) => void): (() => void) => item.watch((value) => changed(sound(value))),
  };
}

const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (value: unknown): T | null =>
    choices.find((choice) => choice === value) ?? null;

const between =
  (least: number, most: number) =>
  (value: unknown): number | null =>
    typeof value === "number" && value >= least && value <= most ? Math.round(value) : null;

export const languageSetting = setting<LanguageSetting>("language", "auto", oneOf("auto", "en", "zh-CN"));
export const themeSetting = setting<Theme>("theme", "auto", oneOf("auto", "light", "dark"));
export const summaryLengthSetting = setting<SummaryLength>("summaryLength", "medium", oneOf("short", "medium", "long"));
export const wordsPerMinuteSetting = setting("wordsPerMinute", DEFAULT_READING_SPEED.words, between(50, 2000));
export const charactersPerMinuteSetting = setting("charactersPerMinute", DEFAULT_READING_SPEED.cjk, between(50, 3000));
export const letterKeysSetting = setting("letterKeys", true, (value) => (typeof value === "boolean" ? value : null));

export type Setting<T> = ReturnType<typeof setting<T>>;
