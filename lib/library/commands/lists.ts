import { emptyLecture, type Lecture, type Series } from "../../lecture/lecture.ts";
import type { ListedLecture, ListedSeries } from "../../lecture/listed-lecture.ts";
import type { LibraryDatabase } from "../database.ts";
import { tablesOf } from "../dexie-reader.ts";
import { lecturesWith } from "../find-saved.ts";
import type { Input, Result } from "./command.ts";
import { freshLecture } from "./lectures.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Pair, type Writer } from "./writer.ts";

/** More at once would be too large a message, and too long a transaction to wait for. */
const MOST = 200;

type ListedOutcome = "added" | "restored" | "known" | "inTrash";

async function saveList(
  writer: Writer,
  { series, lectures, begun, restore }: Input<"saveList">,
): Promise<Result<"saveList">> {
  if (lectures.length > MOST) throw new RefusedError("bad-input", `A list of ${lectures.length}, at most ${MOST}`);
  const here = await lecturesHere(writer.database, lectures);
  const counts = { added: 0, restored: 0, known: 0, inTrash: 0 };
  const pairs = new Map<string, Pair<Lecture>>();
  for (const listed of lectures) {
    const place = placeIn(series, listed);
    const existing = here.get(listed.key);
    const savedAt = new Date(Math.min(Date.parse(begun), Date.parse(writer.now)) - listed.position).toISOString();
    const after = existing ? met(existing, place, restore) : listedLecture(listed, place, savedAt);
    const before = pairs.has(after.id) ? pairs.get(after.id)?.before : existing;
    if (after !== existing)
      pairs.set(after.id, { before, after: before ? { ...after, rev: before.rev + 1, updatedAt: writer.now } : after });
    here.set(listed.key, after);
    const outcome = existing ? outcomeOf(existing, after) : "added";
    counts[outcome]++;
  }
  // Written together: a transaction commits by itself when the code in it waits too often without a request.
  const [misfit] = await writer.putAll("lectures", [...pairs.values()]);
  if (misfit) throw new RefusedError("bad-input", `${misfit.misfit.field} should be ${misfit.misfit.expected}`);
  return counts;
}

/** The lectures that are saved under these keys or as the same media elsewhere; one that is not in Trash first. */
async function lecturesHere(
  database: LibraryDatabase,
  lectures: readonly ListedLecture[],
): Promise<Map<string, Lecture>> {
  const keys = lectures.map(({ key }) => key);
  const best = await lecturesWith(tablesOf(database, ["lectures"]), keys);
  return new Map(
    best.toReversed().flatMap((lecture) => [lecture.key, ...lecture.aliases].map((key) => [key, lecture])),
  );
}

function listedLecture({ position: _position, ...said }: ListedLecture, series: Series, savedAt: string): Lecture {
  return freshLecture({ ...emptyLecture(), ...said, series }, [], savedAt, true);
}

/** What the person made of an entry stays as it is; it joins the series if it is in none. */
function met(existing: Lecture, series: Series, restore: boolean): Lecture {
  const isInTrash = existing.deletedAt !== null;
  if (isInTrash && !restore) return existing;
  const hasOwn = existing.series !== null || existing.ownSeries === true;
  if (!isInTrash && hasOwn) return existing;
  return { ...existing, deletedAt: null, series: hasOwn ? existing.series : series };
}

function outcomeOf(existing: Lecture, after: Lecture): ListedOutcome {
  if (existing.deletedAt === null) return "known";
  return after.deletedAt === null ? "restored" : "inTrash";
}

function placeIn({ title, url }: ListedSeries, { position }: ListedLecture): Series {
  return { title, position, ...(url !== null && { url }) };
}

export const listCommands: CommandRows<"saveList"> = {
  saveList: { run: saveList, recorded: true },
};
