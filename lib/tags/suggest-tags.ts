import { uniqueTags } from "../lecture/tag.ts";
import type { TagCount } from "../search/suggest/complete-tags.ts";
import { isStopTag } from "./stop-tags.ts";
import { keyPhrases, type PhraseSource } from "./key-phrases.ts";
import type { Neighbour } from "./likeness.ts";
import { phraseSpeller } from "./spell-phrase.ts";
import type { Reason, Suggestion } from "./suggestion.ts";
import { textUnits, type TextUnits, unitKey } from "./text-units.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** What a page says that can become tags. */
export interface TagSources extends PhraseSource {
  readonly creators: readonly string[];
  readonly keywords: readonly string[];
}

/** Lectures that have something in common, and the tags they bear. */
export interface TagGroup {
  readonly lectures: number;
  readonly tags: readonly TagCount[];
}

/** Tags that a model has proposed, with its name. */
export interface Proposed {
  readonly model: string;
  readonly tags: readonly string[];
}

/** What is known of the library around a page; all of it may be empty. */
export interface TagContext {
  readonly vocabulary: Vocabulary;
  /** Lectures like this one, the most alike first. */
  readonly neighbours: readonly Neighbour[];
  /** Lectures of the same creator, and of the same series. */
  readonly creator: TagGroup;
  readonly series: TagGroup;
  /** Share of the lectures at hand that bear their creator's name as a tag, 0 to 1. */
  readonly creatorAsTag: number;
  /** What the person's own model has proposed, when it was asked. */
  readonly proposed?: Proposed | null;
  /** Tags that the lecture has. */
  readonly chosen: readonly string[];
}

/** Not after a letter or a slash: C# is a language, and …/page#part an address. */
const HASHTAG = /(?<![\p{L}\p{N}/&#＃])[#＃]([\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)/gu;

/*
 * How likely a tag is right by each sign, found by trial on one half of 1,670 talks and of 974 popular videos with their
 * editors' and uploaders' tags, and confirmed on the other half.
 */
const LIKELY = {
  known: { title: 0.25, description: 0.08, keyword: 0.5, hashtag: 0.5 },
  fresh: { keyword: 0.25, hashtag: 0.3, phrase: 0.02, mostPhrase: 0.2 },
  model: 0.45,
  said: 0.03,
  mostSaid: 0.2,
  similar: 0.9,
  creator: 0.6,
  series: 0.7,
};
/** A vote of few lectures counts less: so many that bear nothing are added. */
const DOUBT = { similar: 0.5, creator: 1, series: 1 };
/** Tags that half the library bears are likely by themselves, and say little. */
const RARITY = 0.1;
/** From so many of a hundred lectures on, tagging with the creator's name is a habit. */
const HABIT = 0.1;
const MOST_PHRASES = 12;

interface TagCandidate {
  readonly tag: string;
  readonly isKnown: boolean;
  readonly signs: { readonly reason: Reason; readonly likely: number }[];
}

/**
 * At most so many tags for a page, each with its reason: the person's own before fresh ones, the likeliest first. None
 * is one that the lecture has, its title, or (where the person does not tag so) its creator.
 */
export function suggestTags(page: TagSources, context: TagContext, most = 8): Suggestion[] {
  const { own } = context.vocabulary;
  const taken = new Set([...context.chosen, page.title].map(unitKey));
  const creators = new Set(page.creators.map(unitKey));
  const candidates = new Map<string, TagCandidate>();
  for (const { tag, reason, likely } of signs(page, context)) {
    const key = unitKey(tag);
    if (key === "" || taken.has(key) || isStopTag(tag)) continue;
    if (creators.has(key) && reason.by !== "creator-name" && !own.has(key)) continue;
    const known = own.get(key)?.tag;
    const candidate = candidates.get(key) ?? { tag: known ?? tag, isKnown: known !== undefined, signs: [] };
    candidate.signs.push({ reason, likely });
    candidates.set(key, candidate);
  }
  const chosen = [...candidates.values()]
    .map(asSuggestion)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, most);
  return [...chosen.filter(({ isKnown }) => isKnown), ...chosen.filter(({ isKnown }) => !isKnown)];
}

/** What a person can see for themselves tells more than a likeness that was computed, unless that is much stronger. */
function telling({ reason, likely }: TagCandidate["signs"][number]): number {
  return reason.by === "similar" ? likely / 2 : likely;
}

/** Signs that point the same way make a tag likelier; the reason that is told is the strongest. */
function asSuggestion({ tag, isKnown, signs: all }: TagCandidate): Suggestion {
  const [strongest] = all.toSorted((one, other) => telling(other) - telling(one));
  const unlikely = all.reduce((product, { likely }) => product * (1 - likely), 1);
  return { tag, isKnown, reason: strongest?.reason ?? { by: "title" }, weight: 1 - unlikely };
}

interface TagSign {
  readonly tag: string;
  readonly reason: Reason;
  readonly likely: number;
}

function* signs(page: TagSources, context: TagContext): Generator<TagSign> {
  const { vocabulary, creator, series, proposed } = context;
  const said = textUnits(page.transcript);
  yield* namedSigns(page, said, vocabulary);
  yield* pageSigns(page, vocabulary);
  yield* neighbourSigns(context);
  yield* groupSigns(creator, "creator");
  yield* groupSigns(series, "series");
  for (const tag of proposed?.tags ?? [])
    yield { tag, reason: { by: "model", name: proposed?.model ?? "" }, likely: LIKELY.model };
  if (context.creatorAsTag >= HABIT)
    for (const tag of page.creators) yield { tag, reason: { by: "creator-name" }, likely: context.creatorAsTag * 0.9 };
  yield* phraseSigns(page, said);
}

/** Own tags that the page names in its title, its description or its transcript. */
function* namedSigns(page: TagSources, transcript: TextUnits, { own, find }: Vocabulary): Generator<TagSign> {
  const [title, description] = [page.title, page.description].map((text) => find(textUnits(text)));
  const said = find(transcript);
  for (const [key, { tag }] of own) {
    if (title?.has(key)) yield { tag, reason: { by: "title" }, likely: LIKELY.known.title };
    else if (description?.has(key)) yield { tag, reason: { by: "description" }, likely: LIKELY.known.description };
    const times = said.get(key) ?? 0;
    if (times > 0) {
      const likely = Math.min(LIKELY.mostSaid, LIKELY.said * Math.log2(1 + times));
      yield { tag, reason: { by: "said", times }, likely };
    }
  }
}

function* pageSigns(page: TagSources, { own }: Vocabulary): Generator<TagSign> {
  const likely = (tag: string) => LIKELY[own.has(unitKey(tag)) ? "known" : "fresh"];
  for (const tag of uniqueTags(page.keywords)) yield { tag, reason: { by: "keyword" }, likely: likely(tag).keyword };
  const text = `${page.title}\n${page.description}`;
  for (const tag of uniqueTags([...text.matchAll(HASHTAG)].map((match) => match[1] ?? "")))
    yield { tag, reason: { by: "hashtag" }, likely: likely(tag).hashtag };
}

/** Each lecture that is alike votes for its tags, with the weight of its likeness. */
function* neighbourSigns({ neighbours, vocabulary }: TagContext): Generator<TagSign> {
  const votes = new Map<string, { weight: number; lectures: number }>();
  let all = 0;
  for (const { tags, likeness } of neighbours) {
    all += likeness;
    for (const tag of tags) {
      const vote = votes.get(tag) ?? { weight: 0, lectures: 0 };
      votes.set(tag, { weight: vote.weight + likeness, lectures: vote.lectures + 1 });
    }
  }
  for (const [tag, { weight, lectures }] of votes) {
    const share = weight / (all + DOUBT.similar);
    const rare = ((vocabulary.own.get(unitKey(tag))?.count ?? 1) / vocabulary.largest) ** -RARITY;
    yield { tag, reason: { by: "similar", lectures }, likely: Math.min(0.95, LIKELY.similar * share * rare) };
  }
}

function* groupSigns({ lectures, tags }: TagGroup, by: "creator" | "series"): Generator<TagSign> {
  for (const { tag, count } of tags)
    yield { tag, reason: { by, lectures: count }, likely: (LIKELY[by] * count) / (lectures + DOUBT[by]) };
}

function* phraseSigns(page: TagSources, transcript: TextUnits): Generator<TagSign> {
  const spell = phraseSpeller(page);
  const phrases = keyPhrases(page, MOST_PHRASES);
  const said = vocabularyOf(phrases.map(({ text }) => ({ tag: text, count: 0 }))).find(transcript);
  for (const { text, inTitle, inDescription, weight } of phrases) {
    const reason: Reason = inTitle
      ? { by: "title" }
      : inDescription
        ? { by: "description" }
        : { by: "said", times: said.get(unitKey(text)) ?? 1 };
    yield { tag: spell(text), reason, likely: Math.min(LIKELY.fresh.mostPhrase, LIKELY.fresh.phrase * weight) };
  }
}
