import type { Lecture } from "../lecture/lecture.ts";
import type { Transcript } from "../lecture/transcript.ts";
import { type Job, type JobRow, pageKeyOf, textOf } from "../library/job.ts";
import { answerOf } from "../search/answer-of.ts";
import type { Subject } from "./material.ts";

/** What a job is about, from the library, or from what a page that is not saved brought with it; null when it is gone. */
export async function readSubject(database: IDBDatabase, job: Job): Promise<Subject | null> {
  if (pageKeyOf(job.lectureId) !== null) return pageSubject(database, job.id);
  const transaction = database.transaction(["lectures", "transcripts"]);
  const lecture = await answerOf<Lecture | undefined>(transaction.objectStore("lectures").get(job.lectureId));
  if (!lecture) return null;
  const begun = /^transcript (.+)$/.exec(job.begun?.text ?? "")?.[1];
  const wanted = [begun, lecture.currentTranscriptId ?? undefined].filter((id) => id !== undefined);
  for (const id of wanted) {
    const transcript = await answerOf<Transcript | undefined>(transaction.objectStore("transcripts").get(id));
    if (transcript?.deletedAt === null) return { facts: lecture, transcript };
  }
  return { facts: lecture, transcript: null };
}

async function pageSubject(database: IDBDatabase, jobId: string): Promise<Subject | null> {
  const store = database.transaction("jobs").objectStore("jobs");
  const row = await answerOf<JobRow | undefined>(store.get(textOf(jobId)));
  if (row?.state !== "text") return null;
  const { facts, transcript } = row.page;
  return { facts, transcript: transcript && { ...transcript, id: "" } };
}
