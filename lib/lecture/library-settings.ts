import { type OwnPrompt, parseOwnPrompts } from "./own-prompts.ts";
import { parseSavedSearches, type SavedSearch } from "./saved-searches.ts";

/** What a person has made that stands among the settings, and goes along where all of a library is written without loss. */
export interface LibrarySettings {
  /** Searches, tags and series that the person comes back to. */
  readonly savedSearches: readonly SavedSearch[];
  readonly ownPrompts: readonly OwnPrompt[];
  /** Groups of tags that look alike and are not the same, as `groupKey` names them. */
  readonly differentTags: readonly string[];
}

/** Each has its own place among the settings, and the same name in a file. */
export const LIBRARY_SETTINGS = ["savedSearches", "ownPrompts", "differentTags"] as const;

export const NO_LIBRARY_SETTINGS: LibrarySettings = { savedSearches: [], ownPrompts: [], differentTags: [] };

const MOST_DIFFERENT = 1_000;

/** The sound ones of what was kept or written. */
export function parseLibrarySettings(read: (name: keyof LibrarySettings) => unknown): LibrarySettings {
  return {
    savedSearches: parseSavedSearches(read("savedSearches")) ?? [],
    ownPrompts: parseOwnPrompts(read("ownPrompts")) ?? [],
    differentTags: parseDifferentTags(read("differentTags")) ?? [],
  };
}

export function parseDifferentTags(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string").slice(-MOST_DIFFERENT) : null;
}

/** Those that hold anything: a file does not name the others. */
export function filledSettings(settings: LibrarySettings): Partial<LibrarySettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, list]) => list.length > 0));
}
