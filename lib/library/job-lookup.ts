import { isJob, type Job, type JobRow, type JobState } from "./job.ts";
import { answerOf } from "../search/answer-of.ts";

/** The jobs of a lecture, by any of the names that it goes by: its id, and `pageOf` its keys. Newest last. */
export async function jobsOf(database: IDBDatabase, names: readonly string[]): Promise<Job[]> {
  const index = database.transaction("jobs").objectStore("jobs").index("lectureId");
  const rows = await Promise.all(names.map((name) => answerOf<JobRow[]>(index.getAll(name))));
  return rows
    .flat()
    .filter(isJob)
    .toSorted((one, other) => one.id.localeCompare(other.id));
}

/** How many jobs are in each state. */
export type JobCounts = Readonly<Record<JobState, number>>;

export async function jobCounts(database: IDBDatabase): Promise<JobCounts> {
  const index = database.transaction("jobs").objectStore("jobs").index("state");
  const count = (state: JobState) => answerOf(index.count(state));
  const [waiting, running, done, stopped, failed] = await Promise.all([
    count("waiting"),
    count("running"),
    count("done"),
    count("stopped"),
    count("failed"),
  ]);
  return { waiting, running, done, stopped, failed };
}
