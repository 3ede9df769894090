import { parseDifferentTags } from "../../lecture/library-settings.ts";
import { type OwnPrompt, parseOwnPrompts } from "../../lecture/own-prompts.ts";
import { parseSavedSearches, type SavedSearch } from "../../lecture/saved-searches.ts";
import { canonical } from "../../sync/canonical.ts";
import { isObject } from "../../sync/document-state.ts";
import type { Values } from "../../sync/entry-values.ts";
import {
  answerLanguageSetting,
  charactersPerMinuteSetting,
  citationFormatSetting,
  differentTagsSetting,
  letterKeysSetting,
  ownPromptsSetting,
  pauseForNotesSetting,
  savedSearchesSetting,
  summaryLengthSetting,
  templateSetting,
  translatedSearchSetting,
  wordsPerMinuteSetting,
} from "../settings.ts";
import { storedItem } from "../stored-item.ts";

/** Settings that say how a person works, and nothing of the device: no server, no key, no theme, no language. */
const PLAIN = {
  summaryLength: summaryLengthSetting,
  wordsPerMinute: wordsPerMinuteSetting,
  charactersPerMinute: charactersPerMinuteSetting,
  letterKeys: letterKeysSetting,
  pauseForNotes: pauseForNotesSetting,
  citationFormat: citationFormatSetting,
  translatedSearch: translatedSearchSetting,
  template: templateSetting,
  answerLanguage: answerLanguageSetting,
} as const;

interface SettingsMember {
  readonly id: string;
}

/** What is set on this device, by name; what is as it was from the beginning is left out. Each member of a list stands by itself. */
export async function settingsHere(): Promise<Values> {
  const plain = Object.entries(PLAIN).map(async ([name, { read, fallback }]) => {
    const value = await read();
    return value === fallback ? [] : [[`setting/${name}`, value] as const];
  });
  const [searches, prompts, tags] = await Promise.all([
    savedSearchesSetting.read(),
    ownPromptsSetting.read(),
    differentTagsSetting.read(),
  ]);
  return Object.fromEntries([
    ...(await Promise.all(plain)).flat(),
    ...members("search/", searches),
    ...members("prompt/", prompts),
    ...tags.map((group) => [`apart/${group}`, true] as const),
  ]);
}

/** Where a member stands in its list, apart from what it says: whoever moves one changes none. */
function placeIn(prefix: string): string {
  return `place${prefix}`;
}

function members<Member extends SettingsMember>(prefix: string, list: readonly Member[]) {
  return list.flatMap(({ id, ...rest }, place) => [
    [prefix + id, rest] as const,
    [placeIn(prefix) + id, place] as const,
  ]);
}

/**
 * Sets on this device what differs from `here`, and gives what is set then. What no setting can be is read as if it were not
 * there. What the person has changed meanwhile is given as it was, so that it is seen to be changed the next time.
 */
export async function setHere(here: Values, wanted: Values): Promise<Values> {
  const written: string[] = [];
  for (const [name, { fallback }] of Object.entries(PLAIN)) {
    const value = wanted[`setting/${name}`] ?? fallback;
    if (canonical(value) === canonical(here[`setting/${name}`] ?? fallback)) continue;
    written.push(`setting/${name}`);
    await storedItem("local", name).write(value);
  }
  for (const [prefix, write] of Object.entries(LISTS)) {
    const differs = [prefix, placeIn(prefix)].some(
      (each) => canonical(under(each, here)) !== canonical(under(each, wanted)),
    );
    if (!differs) continue;
    written.push(prefix, placeIn(prefix));
    await write(wanted);
  }
  const isWritten = (name: string) => written.some((prefix) => name.startsWith(prefix));
  const then = Object.entries(await settingsHere()).filter(([name]) => isWritten(name));
  return Object.fromEntries([...Object.entries(here).filter(([name]) => !isWritten(name)), ...then]);
}

/** How lists are written, by what the names of their members begin with. */
const LISTS: Readonly<Record<string, (wanted: Values) => Promise<void>>> = {
  "search/": (wanted) => savedSearchesSetting.write(listOf<SavedSearch>("search/", wanted, parseSavedSearches)),
  "prompt/": (wanted) => ownPromptsSetting.write(listOf<OwnPrompt>("prompt/", wanted, parseOwnPrompts)),
  "apart/": (wanted) => {
    const groups = under("apart/", wanted).map(([group]) => group);
    return differentTagsSetting.write(parseDifferentTags(groups) ?? []);
  },
};

function under(prefix: string, values: Values): [string, unknown][] {
  return Object.entries(values)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]): [string, unknown] => [name.slice(prefix.length), value])
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** In the order that each device has given them; two in one place by their ids. */
function listOf<Member extends SettingsMember>(
  prefix: string,
  values: Values,
  parse: (list: unknown) => readonly Member[] | null,
): readonly Member[] {
  const found = under(prefix, values).flatMap(([id, value]) => (isObject(value) ? [{ ...value, id }] : []));
  const placeOf = ({ id }: SettingsMember) => Number(values[placeIn(prefix) + id]) || 0;
  return parse(found.toSorted((one, other) => placeOf(one) - placeOf(other))) ?? [];
}
