import type { Cue } from "../../lecture/transcript.ts";
import { tagKey } from "../../lecture/tag.ts";
import { withoutDenseSpaces } from "../../text/dense-spaces.ts";
import { fold } from "../../text/fold.ts";
import { remembered } from "../../text/remembered.ts";
import type { SegmentBuilder } from "../segment/segment-builder.ts";
import { FIELD } from "../partition.ts";
import { addressTerms } from "../terms/address-terms.ts";
import { EVERY_LECTURE, factTerm } from "../terms/marked-terms.ts";
import { spelledTerms } from "../terms/spelled-terms.ts";
import { speechText } from "../terms/speech-text.ts";
import { symbolsOf } from "../terms/symbols.ts";
import { apartTerm, titleTerm } from "../terms/title-term.ts";
import type { LectureValues } from "./index-state.ts";

/** What can be filtered by, and the tags. */
export interface Facts {
  readonly tags: readonly string[];
  /** Name of the site and its host. */
  readonly sites: readonly string[];
  /** Where its page is. */
  readonly addresses: readonly string[];
  /** BCP 47; null when unknown. */
  readonly language: string | null;
  readonly hasTranscript: boolean;
  readonly hasSummary: boolean;
  /** Not watched to its end. */
  readonly isUnseen: boolean;
  /** Saved from a list or a link, and its own page not opened yet. */
  readonly isUnopened: boolean;
  readonly hasPicture: boolean;
  readonly kind: string;
  /** For the order of titles, and for finding equal ones. */
  readonly title: string;
  /** Title of its series. */
  readonly series: string | null;
  /** Keys of the lecture and its aliases, each with a key that it is told apart from. */
  readonly toldApart: readonly (readonly [string, string])[];
  /** What the current summary was made by: the way, and the name of a model. */
  readonly summarisers: readonly string[];
  readonly docValues: LectureValues;
}

/** What is written of a lecture. */
export interface Written {
  readonly title: string;
  readonly creators: readonly string[];
  readonly description: string;
  readonly summary: string;
  readonly notes: readonly string[];
  /** Chapters, series, the page's keywords, name and host of the site, former versions of the summary. */
  readonly context: readonly string[];
}

/** A lecture as the index takes it, with those of its parts that have changed. */
export interface ChangedDocument {
  readonly id: string;
  /** Deleted or in Trash: all its parts go. */
  readonly isGone: boolean;
  readonly facts?: Facts;
  readonly text?: Written;
  /** The captions of its current transcript; none when it has none. */
  readonly speech?: readonly Pick<Cue, "text">[];
}

/** Of these it is known how each word is written: the exact spelling stands first. */
const NAMES = FIELD.title | FIELD.creators;

const MOST_TAGS = 4_000;

/** What stands in the index for a tag. */
const termsOfTag = remembered(
  (tag) => ({ text: withoutDenseSpaces(fold(tag)), terms: [factTerm("tag", tagKey(tag)), ...spelledTerms(tag)] }),
  MOST_TAGS,
);

export function addFacts(builder: SegmentBuilder, facts: Facts): void {
  builder.addTerm(EVERY_LECTURE);
  for (const tag of facts.tags) {
    const { text, terms } = termsOfTag(tag);
    builder.addText(text);
    for (const term of terms) builder.addTerm(term);
  }
  for (const site of facts.sites) builder.addTerm(factTerm("site", fold(site)));
  for (const term of facts.addresses.flatMap(addressTerms)) builder.addTerm(factTerm("at", term));
  if (facts.language !== null) {
    const language = facts.language.toLowerCase();
    builder.addTerm(factTerm("lang", language));
    builder.addTerm(factTerm("lang", language.split("-")[0] ?? language));
  }
  if (facts.hasTranscript) builder.addTerm(factTerm("has", "transcript"));
  if (facts.hasSummary) builder.addTerm(factTerm("has", "summary"));
  if (facts.hasPicture) builder.addTerm(factTerm("has", "picture"));
  builder.addTerm(factTerm("kind", facts.kind));
  if (facts.series !== null) builder.addTerm(factTerm("series", fold(facts.series)));
  for (const summariser of facts.summarisers) builder.addTerm(factTerm("summariser", fold(summariser)));
  builder.addTerm(titleTerm(facts.title));
  for (const [own, other] of facts.toldApart) builder.addTerm(apartTerm(own, other));
  if (facts.isUnseen) builder.addTerm(factTerm("has", "unseen"));
  if (facts.isUnopened) builder.addTerm(factTerm("has", "unopened"));
}

export function addWritten(builder: SegmentBuilder, written: Written): void {
  const fields = [
    [FIELD.title, [written.title]],
    [FIELD.creators, written.creators],
    [FIELD.summary, [written.summary]],
    [FIELD.note, written.notes],
    [FIELD.description, [written.description]],
    [FIELD.context, written.context],
  ] as const;
  for (const [field, texts] of fields) {
    for (const text of texts) {
      const folded = withoutDenseSpaces(fold(text));
      builder.addText(folded, field);
      for (const symbol of symbolsOf(folded)) builder.addTerm(symbol, field);
      if ((field & NAMES) !== 0) for (const term of spelledTerms(text)) builder.addTerm(term, field);
    }
  }
  if (written.notes.length > 0) builder.addTerm(factTerm("has", "note"), FIELD.note);
}

export function addSpeech(builder: SegmentBuilder, cues: readonly Pick<Cue, "text">[]): void {
  builder.addText(speechText(cues));
}
