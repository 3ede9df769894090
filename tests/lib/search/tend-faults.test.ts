import { expect, test } from "vitest";
import { idsFor, lecture, testLibrary } from "./library.ts";
import { type FaultKind, withFault } from "../library/faults.ts";

const KINDS: readonly FaultKind[] = ["throws", "disk-full", "aborts"];
/** A piece of it takes some dozens of calls, and there are some pieces. */
const STRIDE = 7;
/** Enough to be written as a segment rather than kept in the memtable. */
const MANY = 30;

const some = (word: string, from: number) =>
  Array.from({ length: MANY }, (_, at) => lecture(`l-${from + at}`, { title: `${word} ${from + at}`, tags: [word] }));

/** Three segments' worth, some of it changed and some in Trash since. */
async function openUntended() {
  const library = testLibrary();
  await library.save(...some("tide", 0));
  await library.save(...some("wave", 20));
  await library.save(...some("bread", 45));
  await library.trash("l-1", "l-50");
  return library;
}

async function found({ search }: ReturnType<typeof testLibrary>): Promise<string[][]> {
  const all: string[][] = [];
  // One after the other: of two questions at once both get the answer to the later one.
  for (const word of ["tide", "wave", "bread", "1"]) all.push((await idsFor(search, word)).toSorted());
  return all;
}

test("whichever call to the database fails while the index is tended, search finds the same then and when it is tended", async () => {
  const right = await found(await openUntended());
  expect(right.map((ids) => ids.length)).toEqual([19, 25, 29, expect.any(Number)]);
  for (let n = 1; ; n += STRIDE) {
    const library = await openUntended();
    const kind = KINDS[n % KINDS.length] ?? "throws";
    const [, came] = await withFault(n, kind, () => library.tend().catch(() => null));
    expect([n, kind, await found(library)]).toEqual([n, kind, right]);
    await library.tend();
    expect([n, kind, await found(library)]).toEqual([n, kind, right]);
    if (!came) break;
  }
});
