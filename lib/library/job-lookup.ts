import { isJob, isSpeech, type Job, type JobState, speechJobId } from "./job.ts";
import type { LibraryReader } from "./reader.ts";

/** What a job makes. */
export type JobKind = "summary" | "speech";

/** The jobs of a lecture, by any of the names that it goes by: its id, and `pageOf` its keys. Newest last. */
export async function jobsOf(
  library: LibraryReader,
  names: readonly string[],
  kind: JobKind = "summary",
): Promise<Job[]> {
  const rows = await library.read(["jobs"], ({ jobs }) => jobs.whereAny("lectureId", names));
  const wanted = rows.filter(isJob).filter((job) => isSpeech(job) === (kind === "speech"));
  return wanted.toSorted((one, other) => one.id.localeCompare(other.id));
}

/** All jobs that make transcripts of sounds. */
export async function speechJobs(library: LibraryReader): Promise<Job[]> {
  const rows = await library.read(["jobs"], ({ jobs }) => jobs.startingWith(speechJobId("")));
  return rows.filter(isJob);
}

/** How many summaries are in each state. */
export type JobCounts = Readonly<Record<JobState, number>>;

export function jobCounts(library: LibraryReader): Promise<JobCounts> {
  return library.read(["jobs"], async ({ jobs }) => {
    const speech = (await jobs.startingWith(speechJobId(""))).filter(isJob);
    const count = async (state: JobState) =>
      (await jobs.count("state", state)) - speech.filter((job) => job.state === state).length;
    const [waiting, running, done, stopped, failed] = await Promise.all([
      count("waiting"),
      count("running"),
      count("done"),
      count("stopped"),
      count("failed"),
    ]);
    return { waiting, running, done, stopped, failed };
  });
}
