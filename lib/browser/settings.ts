import { type Backups, NO_BACKUPS, parseBackups } from "../backup/backup.ts";
import { type LastChange, parseLastChange, parseSetBack, type SetBack } from "../backup/set-back.ts";
import { isDateTime } from "../lecture/fields.ts";
import type { SummaryLength } from "../summary/extract.ts";
import { modelAddress } from "../summary/model-address.ts";
import { parseDifferentTags } from "../lecture/library-settings.ts";
import { type OwnPrompt, parseOwnPrompts } from "../lecture/own-prompts.ts";
import { DEFAULT_READING_SPEED } from "../text/reading-time.ts";
import { parseSavedSearches, type SavedSearch } from "../lecture/saved-searches.ts";
import { storedItem } from "./stored-item.ts";

export type LanguageSetting = "auto" | "en" | "zh-CN";
export type Theme = "auto" | "light" | "dark";
/** How much of the list fits into a window. */
export type Density = "comfortable" | "compact";

/**
 * One setting: its values pass `parse` on every read, so that a damaged one falls back instead of breaking a page.
 * Making one does nothing, which lets the background do without those that it never reads.
 */
/* @__NO_SIDE_EFFECTS__ */
export function setting<T>(name: string, fallback: T, parse: (value: unknown) => T | null) {
  const item = storedItem("local", name);
  const sound = (value: unknown): T => parse(value) ?? fallback;
  return {
    fallback,
    read: async (): Promise<T> => sound(await item.read()),
    write: (value: T): Promise<void> => item.write(value),
    watch: (changed: (value: T) => void): (() => void) => item.watch((value) => changed(sound(value))),
  };
}

/* @__NO_SIDE_EFFECTS__ */
const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (value: unknown): T | null =>
    choices.find((choice) => choice === value) ?? null;

/* @__NO_SIDE_EFFECTS__ */
const between =
  (least: number, most: number) =>
  (value: unknown): number | null =>
    typeof value === "number" && value >= least && value <= most ? Math.round(value) : null;

export const languageSetting = setting<LanguageSetting>("language", "auto", oneOf("auto", "en", "zh-CN"));
export const themeSetting = setting<Theme>("theme", "auto", oneOf("auto", "light", "dark"));
export const densitySetting = setting<Density>("density", "comfortable", oneOf("comfortable", "compact"));
export const summaryLengthSetting = setting<SummaryLength>("summaryLength", "medium", oneOf("short", "medium", "long"));
export const wordsPerMinuteSetting = setting("wordsPerMinute", DEFAULT_READING_SPEED.words, between(50, 2000));
export const charactersPerMinuteSetting = setting("charactersPerMinute", DEFAULT_READING_SPEED.cjk, between(50, 3000));
export const letterKeysSetting = setting("letterKeys", true, (value) => (typeof value === "boolean" ? value : null));

/** Whether the video beside the panel waits while a note is written. */
export const pauseForNotesSetting = setting("pauseForNotes", false, (value) =>
  typeof value === "boolean" ? value : null,
);

/** In what form references are copied: the id of a format. */
export const citationFormatSetting = setting("citationFormat", "apa", (value) =>
  typeof value === "string" && /^[a-z\d]{1,20}$/.test(value) ? value : null,
);

/** Whether search looks for words in the other language as well. */
export const translatedSearchSetting = setting("translatedSearch", true, (value) =>
  typeof value === "boolean" ? value : null,
);

/** What the Summarise button uses. */
export type SummariserChoice = "extract" | "browser" | "model";
export const summariserSetting = setting<SummariserChoice>(
  "summariser",
  "extract",
  oneOf("extract", "browser", "model"),
);

/** Name of a template, or the id of one of the person's own prompts. */
export const templateSetting = setting("template", "medium", (value) =>
  typeof value === "string" && /^[\w-]{1,60}$/.test(value) ? value : null,
);

/** Language of what a model writes: the interface's, the lecture's, or one by its BCP 47 tag. */
export const answerLanguageSetting = setting("answerLanguage", "interface", (value) =>
  typeof value === "string" && /^[A-Za-z]{2,}[\w-]{0,30}$/.test(value) ? value : null,
);

export const ownPromptsSetting = setting<readonly OwnPrompt[]>("ownPrompts", [], parseOwnPrompts);

/** The person's own model. Its key is not here: see model-key.ts. */
export interface ModelSettings {
  /** Base address of its server, as `modelAddress` gives it. */
  readonly base: string;
  readonly model: string;
  /** Tokens that question and answer may have together; null for what is usual. */
  readonly window: number | null;
}

export const modelSetting = setting<ModelSettings | null>("model", null, (value) => {
  if (typeof value !== "object" || value === null || !("base" in value) || !("model" in value)) return null;
  const address = modelAddress(String(value.base));
  if (!address.ok || typeof value.model !== "string" || value.model.length > 200) return null;
  const window = "window" in value ? between(1_000, 2_000_000)(value.window) : null;
  return { base: address.base, model: value.model, window };
});

/** The person's own server for speech. Its key is not here either. */
export interface SpeechSettings {
  readonly base: string;
  readonly model: string;
}

export const speechSetting = setting<SpeechSettings | null>("speech", null, (value) => {
  if (typeof value !== "object" || value === null || !("base" in value) || !("model" in value)) return null;
  const address = modelAddress(String(value.base));
  if (!address.ok || typeof value.model !== "string" || value.model.length > 200) return null;
  return { base: address.base, model: value.model };
});

/** Whether what is saved without captions is transcribed by itself, and how many hours of sound in a month. */
export const automaticSpeechSetting = setting("automaticSpeech", false, (value) =>
  typeof value === "boolean" ? value : null,
);
export const speechHoursSetting = setting("speechHours", 10, between(1, 700));

/** Groups of tags that look alike and are not the same, as `groupKey` names them. */
export const differentTagsSetting = setting<readonly string[]>("differentTags", [], parseDifferentTags);

/** Lists that the person comes back to, in the order in which the sidebar has them. */
export const savedSearchesSetting = setting<readonly SavedSearch[]>("savedSearches", [], parseSavedSearches);

/** Whether the person has put the sample of the first page away. */
export const sampleRemovedSetting = setting("sampleRemoved", false, (value) =>
  typeof value === "boolean" ? value : null,
);

/** When all of the library was last written to a file. */
export const lastBackupSetting = setting<string | null>("lastBackup", null, (value) =>
  typeof value === "string" && isDateTime(value) ? value : null,
);

/** Whether the background backs up by itself; `unasked` until the person has been asked. */
export type AutomaticBackups = "unasked" | "on" | "off";
export const automaticBackupsSetting = setting<AutomaticBackups>(
  "automaticBackups",
  "unasked",
  oneOf("unasked", "on", "off"),
);

/** What has become of them; written by the background alone. */
export const backupsSetting = setting<Backups>("backups", NO_BACKUPS, parseBackups);

/** How many entries the library held when it was last open; kept beside it, to notice when it has been emptied. */
export const lastCountSetting = setting("lastCount", 0, between(0, 1_000_000_000));

/** How many entries were in the library before it was found emptied; none where the person knows. Written by the background. */
export const lostEntriesSetting = setting("lostEntries", 0, between(0, 1_000_000_000));

/** Kept beside the library, to notice when that has lost its latest changes; written by the background alone. */
export const lastChangeSetting = setting<LastChange | null>("lastChange", null, parseLastChange);

/** What the library held before it was found without its latest changes, and then; null where the person knows. */
export const setBackSetting = setting<SetBack | null>("setBack", null, parseSetBack);

export type Setting<T> = ReturnType<typeof setting<T>>;
