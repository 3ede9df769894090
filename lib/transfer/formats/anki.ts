import { byMoment, type Entry, shownSummary } from "../../lecture/entry.ts";
import { sayDuration } from "../../words/duration.ts";
import { encoded } from "../encode.ts";
import { markup } from "../markup.ts";
import { questionsIn } from "../questions.ts";
import type { WrittenFormat, WriteOptions } from "./format.ts";

/** Flash cards of notes and of questions with their answers; the headers are Anki's: https://docs.ankiweb.net/importing/text-files.html */
export const anki = {
  id: "anki",
  extension: "txt",
  mediaType: "text/plain;charset=utf-8",
  parts: ["summaries", "notes"],
  leavesOut: (entry) => entry.notes.length === 0 && questionsIn(shownSummary(entry)?.text ?? "").length === 0,
  write: (entries, options) => encoded(cards(entries, options)),
} as const satisfies WrittenFormat;

async function* cards(entries: AsyncIterable<Entry>, options: WriteOptions): AsyncGenerator<string> {
  yield "#separator:tab\n#html:true\n#notetype:Basic\n#guid column:1\n#columns:GUID\tFront\tBack\tTags\n#tags column:4\n";
  for await (const entry of entries) for (const card of cardsOf(entry, options)) yield `${card.join("\t")}\n`;
}

function cardsOf(entry: Entry, { linkAt }: WriteOptions): string[][] {
  const { lecture } = entry;
  const tags = lecture.tags.map((tag) => tag.replace(/\s+/g, "_").replaceAll("/", "::")).join(" ");
  const source = (seconds: number | null) => {
    const address = seconds === null ? lecture.url : linkAt(lecture.url, seconds);
    const clock = seconds === null ? "" : ` ${sayDuration(Math.floor(seconds))}`;
    return `<a href="${markup(address)}">${cell(lecture.title)}${clock}</a>`;
  };
  const summary = shownSummary(entry);
  const asked = questionsIn(summary?.text ?? "").map(({ question, answer }, at) => [
    `${summary?.id ?? lecture.id}.${at}`,
    cell(question),
    `${cell(answer)}<br><br>${source(null)}`,
    cell(tags),
  ]);
  const noted = byMoment(entry.notes).map((note) => [note.id, source(note.atSeconds), cell(note.text), cell(tags)]);
  return [...asked, ...noted];
}

/** One cell of one line, in HTML; a quote as an entity, since Anki takes a bare one for the begin of a quoted cell. */
function cell(text: string): string {
  return markup(text)
    .replaceAll("\t", " ")
    .replace(/\r\n|\r|\n/g, "<br>");
}
