import type { Table } from "dexie";
import type { Lecture } from "../lecture/lecture.ts";
import { addTallies, talliesOf, type Sums, type Tally } from "./tally.ts";

/** Counts all lectures anew, in the transaction of the two tables. */
export async function recount(lectures: Table<Lecture, string>, tallies: Table<Tally, string>): Promise<void> {
  const sums: Sums = new Map();
  await lectures.each((lecture) => addTallies(sums, talliesOf(lecture)));
  await tallies.clear();
  await tallies.bulkPut([...sums.values()]);
}
