import { stringify } from "yaml";
import { byMoment, type Entry, inOrder, shownStills, shownSummary, shownTranscript } from "../../lecture/entry.ts";
import type { Note } from "../../lecture/note.ts";
import type { Still } from "../../lecture/still.ts";
import { paragraphs } from "../../transcript/paragraphs.ts";
import { sayDuration } from "../../words/duration.ts";
import { sayStill } from "../say-still.ts";
import { say } from "../../words/say.ts";
import { fileNameOf, uniqueNames } from "../file-name.ts";
import { noteHash } from "../note-hash.ts";
import { linesOf, recordLines } from "../record-lines.ts";
import { markdownLink, plainMarkdown, safeMarkdown } from "../safe-markdown.ts";
import { type ZippedFile, zipped } from "../zip.ts";
import type { WrittenFormat, MarkdownOptions, WriteOptions } from "./format.ts";
import { nameByTemplate } from "./name-template.ts";

/** Beside the notes, in a folder that note programs do not show: the records as they are, so that nothing is lost on the way back. */
export const RECORDS_FILE = ".lectern/library.jsonl";

/** One file a lecture, for Obsidian and other note programs. */
export const markdown = {
  id: "markdown",
  extension: "zip",
  mediaType: "application/zip",
  parts: ["summaries", "transcripts", "notes", "pictures", "stills"],
  isLossless: true,
  write: (entries, options) => zipped(files(entries, options), options.now),
  /** One note with properties, of ours or of Obsidian's clipper; an archive is read by its records. */
  recognises: ({ text }) => /^---\r?\n/.test(text) && /^(?:source|url|link):/m.test(text.slice(0, 4_000)),
  read: async (text) => (await import("./note-file.ts")).readNoteFile(text),
} as const satisfies WrittenFormat;

async function* files(entries: AsyncIterable<Entry>, options: WriteOptions): AsyncGenerator<ZippedFile> {
  const unique = uniqueNames();
  const records: Blob[] = [];
  for await (const line of recordLines(none(), options.now)) records.push(new Blob([line]));
  for await (const entry of entries) {
    const note = kept(entry, options.markdown);
    records.push(new Blob([linesOf(note)]));
    const { lecture } = note;
    // Trash goes along among the records alone.
    if (lecture.deletedAt !== null) continue;
    const text = writeNote(note, options);
    for (const still of shownStills(note)) {
      const bytes = Uint8Array.from(atob(still.base64), (character) => character.charCodeAt(0));
      yield { name: stillName(still), content: new Blob([bytes]).stream(), date: new Date(still.updatedAt) };
    }
    records.push(new Blob([`${JSON.stringify({ note: noteHash(text), lecture: lecture.id })}\n`]));
    const name = unique(fileNameOf(nameByTemplate(options.markdown.name, lecture)));
    yield { name: `${name}.md`, content: text, date: new Date(lecture.updatedAt) };
  }
  yield { name: RECORDS_FILE, content: new Blob(records).stream() };
}

async function* none(): AsyncGenerator<Entry> {}

/** The entry without what the person leaves out. */
export function kept(entry: Entry, { transcripts, notes, versions }: MarkdownOptions): Entry {
  const current = shownSummary(entry);
  return {
    ...entry,
    summaries: versions ? entry.summaries : current ? [current] : [],
    transcripts: transcripts ? entry.transcripts : [],
    notes: notes ? entry.notes : [],
    stills: notes ? entry.stills : [],
  };
}

/** A lecture as one Markdown note: its properties by the names that Obsidian's own clipper gives them, then what was written and said. */
export function writeNote(entry: Entry, { linkAt }: Pick<WriteOptions, "linkAt">): string {
  const { lecture } = entry;
  const stills = new Map(shownStills(entry).map((still) => [still.id, still]));
  const at = (seconds: number) => markdownLink(sayDuration(Math.floor(seconds)), linkAt(lecture.url, seconds));
  const current = shownSummary(entry);
  const earlier = inOrder(entry.summaries).filter(({ id }) => id !== current?.id);
  const blocks = [
    `# ${plainMarkdown(lecture.title)}`,
    ...(current ? [heading("summary"), summaryText(current.text, lecture.durationSeconds, at)] : []),
    ...section(
      "notesHeading",
      byMoment(entry.notes).map((each) => noteItem(each, at, stills.get(each.id))),
    ),
    ...section(
      "chapters",
      lecture.chapters.map(({ startSeconds, title }) => `- ${at(startSeconds)} ${plainMarkdown(title)}`),
    ),
    ...transcriptBlocks(entry, at),
    ...earlier.flatMap(({ createdAt, text }) => [
      `## ${say("earlierSummary", createdAt.slice(0, 10))}`,
      summaryText(text, lecture.durationSeconds, at),
    ]),
  ];
  return `---\n${yaml(properties(entry))}---\n\n${blocks.join("\n\n")}\n`;
}

function properties({ lecture }: Entry): Record<string, unknown> {
  const { title, url, creators, published, savedAt, description, tags, site, kind, durationSeconds } = lecture;
  const all = {
    title,
    source: url,
    author: creators,
    published: published?.value ?? null,
    created: savedAt,
    description,
    tags,
    site,
    kind,
    duration: durationSeconds === null ? null : sayDuration(durationSeconds),
    language: lecture.language,
    series: lecture.series?.title ?? null,
    lectern: lecture.id,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ""));
}

/** Every text in quotes: what YAML 1.1 would take for a date, a number or a yes stays text in each program. */
function yaml(values: Record<string, unknown>): string {
  return stringify(values, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}

type At = (seconds: number) => string;

function heading(key: "summary" | "notesHeading" | "chapters" | "transcript"): string {
  return `## ${say(key)}`;
}

function section(key: "notesHeading" | "chapters", items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading(key), items.join("\n")];
}

function stillName({ id, type }: Still): string {
  return `pictures/${id.replaceAll(":", "-")}.${type.slice("image/".length)}`;
}

function noteItem({ atSeconds, text }: Note, at: At, still: Still | undefined): string {
  const lines = safeMarkdown(text).split("\n");
  if (still) lines.push(`![${sayStill(atSeconds)}](${stillName(still)})`);
  return `- ${[atSeconds === null ? "" : `${at(atSeconds)} `, lines.join("\n  ")].join("")}`;
}

/** Moments that the text names lead there. */
function summaryText(text: string, length: number | null, at: At): string {
  return safeMarkdown(text).replace(/\[((?:\d+:)?\d{1,2}:\d{2})\](?!\()/g, (whole, clock: string) => {
    const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return length !== null && seconds > length ? whole : at(seconds);
  });
}

function transcriptBlocks(entry: Entry, at: At): string[] {
  const transcript = shownTranscript(entry);
  if (!transcript || transcript.cues.length === 0) return [];
  const blocks = paragraphs(transcript.cues, entry.lecture.chapters).flatMap(({ heading: title, paragraphs: own }) => [
    ...(title === null ? [] : [`### ${plainMarkdown(title)}`]),
    ...own.map(({ startSeconds, speaker, text }) => {
      const name = speaker === null ? "" : `**${plainMarkdown(speaker)}:** `;
      return `${at(startSeconds)} ${name}${plainMarkdown(text)}`;
    }),
  ]);
  return [heading("transcript"), ...blocks];
}
