import type { Lecture } from "../lecture/lecture.ts";
import type { Note } from "../lecture/note.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import type { TextSource } from "../search/lecture-texts.ts";
import { contextOf } from "./search-context.ts";
import { answerOf } from "../search/answer-of.ts";

/** The texts of lectures as search looks phrases up in them. */
export const searchTexts: TextSource = {
  stores: ["lectures", "summaries", "notes", "transcripts"],
  async texts(transaction, id) {
    const lecture = await lectureOf(transaction, id);
    if (!lecture) return null;
    const { title, creators, tags, description, currentSummaryId } = lecture;
    const summaries = transaction.objectStore("summaries");
    const [versions, notes] = await Promise.all([
      answerOf<Summary[]>(summaries.index("lectureId").getAll(id)),
      answerOf<Note[]>(transaction.objectStore("notes").index("lectureId").getAll(id)),
    ]);
    const live = notes.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text);
    const summary = versions.find((version) => version.id === currentSummaryId)?.text ?? "";
    const context = contextOf(lecture, versions);
    return { title, creators, tags, description, summary, notes: live, context };
  },
  async cues(transaction, id) {
    const lecture = await lectureOf(transaction, id);
    if (!lecture || lecture.currentTranscriptId === null) return [];
    const transcripts = transaction.objectStore("transcripts");
    return (await answerOf<Transcript | undefined>(transcripts.get(lecture.currentTranscriptId)))?.cues ?? [];
  },
};

function lectureOf(transaction: IDBTransaction, id: string): Promise<Lecture | undefined> {
  return answerOf<Lecture | undefined>(transaction.objectStore("lectures").get(id));
}
