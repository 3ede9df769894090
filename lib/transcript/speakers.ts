import type { Cue } from "../lecture/transcript.ts";
import { cue } from "./formats/format.ts";

/** A name before what is said: `Ada Lovelace: Good morning`. */
const PREFIX =
  /^(?:>>\s?|-\s?)?\**([\p{Lu}\p{Lo}][^\n:：,;.!?。！？，、"“”()[\]<>{}]{0,40}?(?:\s\([\p{L} .-]{1,30}\))?)\**\s?[:：]\**\s*(?=\S)/u;
/** `[SPEAKER_00]: Good morning`, as WhisperX writes it; without a colon it could be a sound. */
const BRACKETED = /^\[{1,2}([\p{L}][^[\]\n]{0,40})\]{1,2}\s?(?:[:：]|(?<=\d\]{1,2}\s?))\s*(?=\S)/u;
/** A number is part of a name only where programs number voices: `Test 1: Unicode` is a heading. */
const NUMBERED =
  /^(?:speaker|spk|voice|person|guest|host|participant|interviewe[re]|unknown|male|female|sprecher\w*|locuteur|intervenant|hablante|orador|спикер|说话人|發言人|发言人|讲者|講者|話者|화자)[\s_-]?/iu;
/** Only a name, as on a line of its own. */
const ALONE = /^[\p{Lu}\p{Lo}][^:：,;!?。！？，、"“”[\]<>{}\d]{0,40}(?:\s\d{1,2})?[:：]?$/u;
const MOST_WORDS = 5;
/** Shares of all captions: how many bear a name where all do, and how many names that may be. */
const NAMED = 0.6;
const MOST_NAMES = 0.4;
const FEWEST = 3;
/** Where a name stands above, nearly every caption has one: a first line may be only a word. */
const NAMED_ABOVE = 0.9;

/**
 * Names that stand in the text of nearly every caption become speakers: before it with a colon, as Zoom and Maestra
 * write them, or on a line of their own. One file is read one way: a colon here and there is speech.
 */
export function withSpeakers(cues: readonly Cue[]): readonly Cue[] {
  const known = new Set(cues.flatMap(({ speaker }) => speaker ?? []));
  if (known.size > 0) return cues.some(({ text }) => isKnown(known, text)) ? split(cues, known) : cues;
  const before = namesIn(cues, nameBefore, NAMED);
  if (before) return split(cues, before);
  const above = namesIn(cues, nameAbove, NAMED_ABOVE);
  if (!above) return cues;
  return cues.map((each) => {
    const name = nameAbove(each.text);
    return name && above.has(name) ? named(each, name, each.text.slice(each.text.indexOf("\n") + 1)) : each;
  });
}

/** The names that all captions together use in this way; null where they do not. */
function namesIn(
  cues: readonly Cue[],
  nameOf: (text: string) => string | null,
  share: number,
): ReadonlySet<string> | null {
  if (cues.length < FEWEST || !cues.slice(0, FEWEST).some(({ text }) => nameOf(text))) return null;
  const found = cues.flatMap(({ text }) => nameOf(text) ?? []);
  const names = new Set(found);
  const areFew = names.size <= Math.max(2, found.length * MOST_NAMES);
  return found.length >= cues.length * share && areFew ? names : null;
}

/** The name before what is said; null where it begins with none. */
export function nameBefore(text: string): string | null {
  return short((BRACKETED.exec(text) ?? PREFIX.exec(text))?.[1]);
}

function nameAbove(text: string): string | null {
  const end = text.indexOf("\n");
  const line = end < 0 ? "" : text.slice(0, end).trim();
  return ALONE.test(line) && !line.endsWith(".") ? short(line.replace(/[:：]$/, "")) : null;
}

function short(name: string | undefined): string | null {
  const tidy = name?.replace(/\s+/g, " ").trim();
  if (!tidy || tidy.split(" ").length > MOST_WORDS) return null;
  return /\d/.test(tidy) && !NUMBERED.test(tidy) ? null : tidy;
}

export function withoutName(text: string): string {
  return text.replace(BRACKETED.test(text) ? BRACKETED : PREFIX, "");
}

function isKnown(known: ReadonlySet<string>, text: string): boolean {
  const name = /[:：\]]/.test(text) ? nameBefore(text) : null;
  return name !== null && known.has(name);
}

function split(cues: readonly Cue[], names: ReadonlySet<string>): readonly Cue[] {
  return cues.map((each) => {
    const name = isKnown(names, each.text) ? nameBefore(each.text) : null;
    return name ? named(each, name, withoutName(each.text)) : each;
  });
}

function named({ startSeconds, endSeconds }: Cue, speaker: string, text: string): Cue {
  return cue(startSeconds, endSeconds ?? null, text, speaker);
}
