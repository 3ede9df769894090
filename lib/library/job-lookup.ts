import { isJob, type Job, type JobState } from "./job.ts";
import type { LibraryReader } from "./reader.ts";

/** The jobs of a lecture, by any of the names that it goes by: its id, and `pageOf` its keys. Newest last. */
export async function jobsOf(library: LibraryReader, names: readonly string[]): Promise<Job[]> {
  const rows = await library.read(["jobs"], ({ jobs }) => jobs.whereAny("lectureId", names));
  return rows.filter(isJob).toSorted((one, other) => one.id.localeCompare(other.id));
}

/** How many jobs are in each state. */
export type JobCounts = Readonly<Record<JobState, number>>;

export function jobCounts(library: LibraryReader): Promise<JobCounts> {
  return library.read(["jobs"], async ({ jobs }) => {
    const count = (state: JobState) => jobs.count("state", state);
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
