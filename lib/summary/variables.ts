import { calendarDay } from "../lecture/calendar-day.ts";
import type { LectureFacts } from "../lecture/lecture.ts";
import { shortClock } from "../transcript/write/clock.ts";
import { withoutUnseen } from "./without-unseen.ts";

/** What can stand in a prompt of the person's own, between braces. */
export const VARIABLES = [
  "title",
  "creator",
  "site",
  "url",
  "date",
  "duration",
  "language",
  "chapters",
  "description",
  "transcript",
] as const;

type Variable = (typeof VARIABLES)[number];

const PLACE = new RegExp(`\\{(${VARIABLES.join("|")})\\}`, "g");
/** A title or name longer than this is none, in UTF-16 units. */
const LONGEST_LINE = 300;

/** What a prompt says of the lecture besides its text. */
export type PromptFacts = Pick<
  LectureFacts,
  "title" | "creators" | "site" | "url" | "published" | "durationSeconds" | "chapters" | "description"
>;

interface Filling {
  /** Name of the language of the answer. */
  readonly language: string;
  readonly fenced: (text: string) => string;
  readonly text: string;
}

/** A prompt with its variables filled in, in one pass: what comes in is not looked through again. */
export function fillIn(
  prompt: string,
  facts: PromptFacts,
  { language, fenced, text }: Filling,
): { readonly filled: string; readonly hasText: boolean } {
  const values: Readonly<Record<Variable, () => string>> = {
    title: () => oneLine(facts.title),
    creator: () => oneLine(facts.creators.join(", ")),
    site: () => oneLine(facts.site),
    url: () => oneLine(facts.url),
    date: () => (facts.published ? calendarDay(facts.published.value) : ""),
    duration: () => (facts.durationSeconds === null ? "" : shortClock(facts.durationSeconds)),
    language: () => language,
    chapters: () => fenced(facts.chapters.map((each) => `[${shortClock(each.startSeconds)}] ${each.title}`).join("\n")),
    description: () => fenced(facts.description),
    transcript: () => fenced(text),
  };
  const filled = prompt.replace(PLACE, (_, name: Variable) => values[name]());
  return { filled, hasText: /\{transcript\}/.test(prompt) };
}

/** Page text in a line of the prompt can neither begin a new one nor grow, nor say what does not show. */
export function oneLine(value: string): string {
  return withoutUnseen(value)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_LINE);
}
