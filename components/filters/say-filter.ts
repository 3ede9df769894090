import { fold } from "../../lib/text/fold.ts";
import type { Filter, FilterPart } from "../../lib/search/query/filters.ts";
import { lengthOf } from "../../lib/search/query/length.ts";
import { kindNamed, languageNamed, summariserNamed, type Operator } from "../../lib/search/query/operators.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { stateIn, type State } from "./filter-state.ts";

type FilterWord = Extract<Parameters<typeof say>[0], `filter${string}`>;

export const STATE_WORDS = {
  transcript: ["filterTranscript", "filterNoTranscript"],
  summary: ["filterSummary", "filterNoSummary"],
  note: ["filterNote", "filterNoNote"],
  picture: ["filterPicture", "filterNoPicture"],
  unseen: ["filterUnseen", "filterNotUnseen"],
  unopened: ["filterUnopened", "filterOpened"],
  duplicate: ["filterDuplicate", "filterNoDuplicate"],
} as const satisfies Readonly<Record<State, readonly [FilterWord, FilterWord]>>;

const NAMES = {
  tag: "filterTag",
  by: "filterBy",
  site: "filterSite",
  lang: "filterLanguage",
  kind: "filterKind",
  series: "filterSeries",
  in: "filterIn",
  before: "filterBefore",
  after: "filterAfter",
  published: "filterPublished",
  saved: "filterSaved",
  watched: "filterWatched",
  longer: "filterLonger",
  shorter: "filterShorter",
  has: "filterHas",
  is: "filterIs",
  summariser: "filterSummariser",
} as const satisfies Readonly<Record<Operator, FilterWord>>;

export const KIND_WORDS = { video: "kindVideo", audio: "kindAudio", page: "kindPage" } as const;
export const SUMMARISER_WORDS = {
  person: "filterByMe",
  page: "sourcePage",
  extract: "onThisDevice",
  browser: "sourceBrowser",
  model: "sourceModel",
} as const;

/** A filter in words, as its chip has it. */
export function sayFilter({ parts }: Filter): string {
  const [first] = parts;
  const isOne =
    first !== undefined && parts.every(({ operator, not }) => operator === first.operator && !not && !first.not);
  if (first && isOne && stateIn(first) === null)
    return say("filterValues", say(NAMES[first.operator]), parts.map(sayValue), false);
  return say("filterAny", parts.map(sayPart));
}

function sayPart(part: FilterPart): string {
  const state = stateIn(part);
  if (state !== null) return say(STATE_WORDS[state][part.not ? 1 : 0]);
  return say("filterValues", say(NAMES[part.operator]), [sayValue(part)], part.not);
}

function sayValue({ operator, value }: FilterPart): string {
  const text = fold(value);
  if (operator === "longer" || operator === "shorter") {
    const seconds = lengthOf(text) ?? 0;
    if (seconds % 60 > 0) return sayDuration(seconds);
    return say("hoursAndMinutes", Math.floor(seconds / 3600), (seconds / 60) % 60);
  }
  if (operator === "kind") return say(KIND_WORDS[kindOf(text)]);
  if (operator === "summariser") {
    const { name } = summariserNamed(text);
    const word = Object.entries(SUMMARISER_WORDS).find(([each]) => each === name)?.[1];
    return word === undefined ? value : say(word);
  }
  return operator === "lang" ? say("language", languageNamed(text)) : value;
}

function kindOf(text: string): keyof typeof KIND_WORDS {
  const kind = kindNamed(text);
  return kind === "audio" || kind === "page" ? kind : "video";
}
