import { seededRandom } from "../e2e/seeded-random.ts";

const WORDS =
  "tide ocean matrix proof market cell river theorem language model energy orbit memory signal graph field wave history".split(
    " ",
  );
const HAN = "潮汐海洋矩阵证明市场细胞河流定理语言模型能量轨道记忆信号图场波历史";
const DAY = 86_400_000;

/** Lectures number `from` to `to`, a third of them Chinese; the same on every run. */
export function madeUpLectures(from: number, to: number) {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  return {
    lectures: numbers.map((number) => lecture(number)),
    summaries: numbers.map((number) => summary(number)),
    transcripts: [],
    notes: [],
    pictures: [],
  };
}

function lecture(number: number) {
  const say = speaker(number);
  const time = new Date(Date.parse("2020-01-01T00:00:00Z") + number * (DAY / 4)).toISOString();
  return {
    ...stored(`l-${number}`, time),
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
    language: number % 3 === 0 ? "zh" : "en",
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
    tags: [`topic ${number % 40}`, `主题 ${number % 23}`, `year ${number % 7}`],
    savedAt: time,
    currentSummaryId: `s-${number}`,
    currentTranscriptId: null,
  };
}

function summary(number: number) {
  const time = "2026-01-01T00:00:00.000Z";
  const source = { by: "extract" };
  return {
    ...stored(`s-${number}`, time),
    lectureId: `l-${number}`,
    text: speaker(number + 0.5)(90),
    source,
    language: null,
    createdAt: time,
  };
}

function stored(id: string, updatedAt: string) {
  return { id, rev: 1, updatedAt, deletedAt: null };
}

/** Sentences of so many words in the language of a lecture. */
function speaker(number: number): (words: number) => string {
  const random = seededRandom(number * 7919);
  const pick = (choices: ArrayLike<string>) => choices[Math.floor(random() * choices.length)] ?? "";
  if (Math.floor(number) % 3 === 0) return (words) => Array.from({ length: words * 2 }, () => pick(HAN)).join("");
  return (words) => Array.from({ length: words }, () => pick(WORDS)).join(" ");
}
