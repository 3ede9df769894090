import { type Job, pageKeyOf, textOf } from "../library/job.ts";
import type { LibraryReader } from "../library/reader.ts";
import type { JobSubject } from "./material.ts";

/** What a job is about, from the library, or from what a page that is not saved brought with it; null when it is gone. */
export async function readSubject(library: LibraryReader, job: Job): Promise<JobSubject | null> {
  if (pageKeyOf(job.lectureId) !== null) return pageSubject(library, job.id);
  return library.read(["lectures", "transcripts"], async (tables) => {
    const lecture = await tables.lectures.get(job.lectureId);
    if (!lecture) return null;
    const begun = /^transcript (.+)$/.exec(job.begun?.text ?? "")?.[1];
    const wanted = [begun, lecture.currentTranscriptId ?? undefined].filter((id) => id !== undefined);
    for (const id of wanted) {
      const transcript = await tables.transcripts.get(id);
      if (transcript?.deletedAt === null) return { facts: lecture, transcript };
    }
    return { facts: lecture, transcript: null };
  });
}

async function pageSubject(library: LibraryReader, jobId: string): Promise<JobSubject | null> {
  const row = await library.read(["jobs"], ({ jobs }) => jobs.get(textOf(jobId)));
  if (row?.state !== "text") return null;
  const { facts, transcript } = row.page;
  return { facts, transcript: transcript && { ...transcript, id: "" } };
}
