import { seededRandom } from "../e2e/seeded-random.ts";
import { madeUpText } from "./made-up-words.ts";

const DAY = 86_400_000;
/** So many words are said in a lecture of an hour. */
export const WORDS_OF_AN_HOUR = 6_000;

/** Lectures number `from` to `to`, a third of them Chinese; the same on every run. With so many words of speech each, if any. */
export function madeUpLectures(from: number, to: number, spokenWords = 0) {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  return {
    lectures: numbers.map((number) => lecture(number, spokenWords > 0)),
    summaries: numbers.map((number) => summary(number)),
    transcripts: spokenWords > 0 ? numbers.map((number) => transcript(number, spokenWords)) : [],
    notes: [],
    pictures: [],
    stills: [],
  };
}

/** Of a lecture, or of one of its parts: as of real ones, ids grow with the time of saving. */
export function idOf(number: number, kind: "l" | "s" | "t" = "l"): string {
  return `${kind}-${String(number).padStart(6, "0")}`;
}

function lecture(number: number, hasTranscript: boolean) {
  const say = speaker(number);
  const time = new Date(Date.parse("2020-01-01T00:00:00Z") + number * (DAY / 4)).toISOString();
  return {
    ...stored(idOf(number), time),
    key: `made:${number}`,
    url: `https://lectures.example/${number}`,
    site: "Lectures",
    kind: "video",
    title: `${say(7)} ${number}`,
    creators: [`Speaker ${number % 97}`],
    published: { value: time.slice(0, 10), precision: "day" },
    description: say(80),
    durationSeconds: 600 + ((number * 37) % 6000),
    thumbnailUrl: null,
    language: languageOf(number),
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
    tags: [`topic ${number % 40}`, `主题 ${number % 23}`, `year ${number % 7}`],
    savedAt: time,
    watchedSeconds: null,
    seenAt: null,
    currentSummaryId: idOf(number, "s"),
    currentTranscriptId: hasTranscript ? idOf(number, "t") : null,
  };
}

function summary(number: number) {
  const time = "2026-01-01T00:00:00.000Z";
  const source = { by: "extract" };
  return {
    ...stored(idOf(number, "s"), time),
    lectureId: idOf(number),
    text: speaker(number + 0.5)(90),
    source,
    language: null,
    createdAt: time,
  };
}

const CUE_WORDS = 8;

/** From half to twice as many words as usual, cut into captions. */
function transcript(number: number, words: number) {
  const language = languageOf(number);
  const random = seededRandom(number * 104_729 + 1);
  const count = Math.round((words * (0.5 + random() * 1.5)) / CUE_WORDS);
  const cues = Array.from({ length: count }, (_, cue) => ({
    startSeconds: cue * 3,
    text: madeUpText(random, CUE_WORDS, language),
  }));
  const counts = {
    words: language === "en" ? count * CUE_WORDS : 0,
    cjk: language === "zh" ? count * CUE_WORDS : 0,
    characters: count * CUE_WORDS * 5,
  };
  const time = "2026-01-01T00:00:00.000Z";
  return { ...stored(idOf(number, "t"), time), lectureId: idOf(number), language, origin: "captions", counts, cues };
}

function stored(id: string, updatedAt: string) {
  return { id, rev: 1, updatedAt, deletedAt: null };
}

/** Text of so many words in the language of a lecture. */
function speaker(number: number): (words: number) => string {
  const random = seededRandom(number * 7919);
  return (words) => madeUpText(random, words, languageOf(number));
}

function languageOf(number: number): "en" | "zh" {
  return Math.floor(number) % 3 === 0 ? "zh" : "en";
}
