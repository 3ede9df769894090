import type { madeUpLectures } from "../bench/made-up-lectures.ts";

interface Sample {
  readonly id: string;
  readonly title: string;
  readonly creator: string;
  readonly tags: readonly string[];
  readonly description?: string;
  readonly summary?: string;
  readonly note?: string;
  readonly language?: string;
  readonly series?: { readonly title: string; readonly position: number };
  readonly cues: readonly (readonly [seconds: number, text: string])[];
}

/** Lectures with what is said in them, in English and in both scripts of Chinese. */
const SAMPLES: readonly Sample[] = [
  {
    id: "language-models",
    title: "Building large language models",
    creator: "Harbour Lectures",
    tags: ["LLMs", "Pretraining", "规模法则"],
    series: { title: "Machine learning from scratch", position: 1 },
    summary:
      "How models are trained, evaluated and served. Scaling laws tell how much text is worth how many parameters.",
    cues: [
      [0, "Welcome everybody. Today we build a model from nothing."],
      [732, "At a high level, you take every token and embed it,"],
      [754, "and then the softmax over the vocabulary gives you a distribution over the next token."],
      [782, "So before the softmax these are just logits."],
      [1500, "A temperature divides what goes into the softmax."],
      [2400, "The gradient of the softmax is simple and stable."],
      [3300, "On a cluster, the softmax is the last thing that is computed."],
      [4200, "Some people replace the softmax by a sigmoid."],
      [5100, "With that the softmax has served us well. Thank you."],
    ],
  },
  {
    id: "interview",
    title: "Generative AI interview questions",
    creator: "Open Lecture Hall",
    tags: ["LLMs", "Interviews"],
    note: "Ask for the reason behind layer normalisation.",
    cues: [
      [0, "We go through the ten questions that are asked most."],
      [1880, "Question seven: why divide by the square root before the softmax?"],
    ],
  },
  {
    id: "one-matrix",
    title: "Attention, one matrix at a time",
    creator: "Open Lecture Hall",
    tags: ["Transformers", "softmax"],
    series: { title: "Machine learning from scratch", position: 2 },
    summary: "A row-wise softmax turns scores into weights, and the weights mix the values.",
    cues: [],
  },
  {
    id: "tokens",
    title: "从零开始构建语言模型：课程概述与词元化",
    creator: "海湾公开课",
    tags: ["大型语言模型", "词元化"],
    language: "zh-Hans",
    cues: [
      [0, "大家好，今天我们从词元化讲起。"],
      [3243, "先做 softmax，再取对数似然。"],
      [3300, "注意力机制决定每个词元看向哪里。"],
    ],
  },
  {
    id: "attention-traditional",
    title: "深度學習的注意力機制",
    creator: "臺北講堂",
    tags: ["深度學習"],
    language: "zh-Hant",
    cues: [
      [0, "歡迎來到這一講。"],
      [615, "語言模型的核心是注意力機制，它讓模型決定要看哪裡。"],
    ],
  },
  {
    id: "rome",
    title: "The fall of Rome",
    creator: "Harbour Lectures",
    tags: ["History"],
    description: "Aqueducts, legions and debts of the late empire.",
    cues: [
      [0, "Rome did not fall in a day."],
      [95, "The aqueducts ran dry when nobody paid for their repair."],
    ],
  },
];

/** So much is said between two moments that they are two. */
const MEANWHILE = "We go through it slowly, one line after another, and write each of them down. ".repeat(5).trim();

const TIME = "2026-05-14T13:38:00.000Z";

function videoOf(id: string): string {
  return id.padEnd(11, "_").slice(0, 11);
}

export function spokenAddress(id: string): string {
  return `https://www.youtube.com/watch?v=${videoOf(id)}`;
}

/** Title of the lecture at each address. */
export const spokenTitles: ReadonlyMap<string, string> = new Map(
  SAMPLES.map(({ id, title }) => [spokenAddress(id), title]),
);

/** The samples as a batch to import; enough for `fill`. */
export function spokenLibrary(): ReturnType<typeof madeUpLectures> {
  return {
    lectures: SAMPLES.map(lecture),
    summaries: SAMPLES.flatMap(({ id, summary }) => (summary === undefined ? [] : [summaryOf(id, summary)])),
    transcripts: SAMPLES.filter(({ cues }) => cues.length > 0).map(transcript),
    notes: SAMPLES.flatMap(({ id, note }) => (note === undefined ? [] : [noteOf(id, note)])),
    pictures: [],
    stills: [],
  } as unknown as ReturnType<typeof madeUpLectures>;
}

function lecture({ id, title, creator, tags, description, summary, language, series, cues }: Sample, at: number) {
  const savedAt = new Date(Date.parse(TIME) - at * 86_400_000).toISOString();
  return {
    ...stored(id),
    key: `yt:${videoOf(id)}`,
    url: spokenAddress(id),
    site: "YouTube",
    kind: "video",
    title,
    creators: [creator],
    published: { value: "2025-05-14", precision: "day" },
    description: description ?? "",
    durationSeconds: 6270 - at * 600,
    thumbnailUrl: null,
    language: language ?? "en",
    keywords: [],
    chapters: [],
    series: series ?? null,
    aliases: [],
    tags,
    savedAt,
    currentSummaryId: summary === undefined ? null : `s-${id}`,
    currentTranscriptId: cues.length > 0 ? `t-${id}` : null,
  };
}

function summaryOf(id: string, text: string) {
  return { ...stored(`s-${id}`), lectureId: id, text, source: { by: "person" }, language: null, createdAt: TIME };
}

function noteOf(id: string, text: string) {
  return { ...stored(`n-${id}`), lectureId: id, atSeconds: null, text, createdAt: TIME };
}

function transcript({ id, language, cues }: Sample) {
  return {
    ...stored(`t-${id}`),
    lectureId: id,
    language: language ?? "en",
    origin: "captions",
    counts: { words: 100, cjk: 0, characters: 500 },
    cues: cues.flatMap(([startSeconds, text]) => [
      { startSeconds, text },
      { startSeconds: startSeconds + 8, text: MEANWHILE },
    ]),
  };
}

function stored(id: string) {
  return { id, rev: 1, updatedAt: TIME, deletedAt: null };
}
