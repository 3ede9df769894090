import type { Lecture, LectureFacts, Series } from "../../lecture/lecture.ts";
import type { ListedLecture, ListedSeries } from "../../lecture/listed-lecture.ts";
import type { LibraryDatabase } from "../database.ts";
import type { Input, Result } from "./command.ts";
import { freshLecture } from "./lectures.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** More at once would be too large a message, and too long a transaction to wait for. */
const MOST = 200;

type Outcome = "added" | "restored" | "known" | "inTrash";

export async function saveList(
  writer: Writer,
  { series, lectures, begun, restore }: Input<"saveList">,
): Promise<Result<"saveList">> {
  if (lectures.length > MOST) throw new RefusedError("bad-input", `A list of ${lectures.length}, at most ${MOST}`);
  const here = await lecturesHere(writer.database, lectures);
  const counts = { added: 0, restored: 0, known: 0, inTrash: 0 };
  for (const listed of lectures) {
    const place = placeIn(series, listed);
    const existing = here.get(listed.key);
    const savedAt = new Date(Math.min(Date.parse(begun), Date.parse(writer.now)) - listed.position).toISOString();
    const outcome = existing
      ? await meet(writer, existing, place, restore)
      : await add(writer, here, listed, place, savedAt);
    counts[outcome]++;
  }
  return counts;
}

/** The lectures that are saved under these keys or as the same media elsewhere; one that is not in Trash first. */
async function lecturesHere(
  database: LibraryDatabase,
  lectures: readonly ListedLecture[],
): Promise<Map<string, Lecture>> {
  const keys = lectures.map(({ key }) => key);
  const [byKey, byAlias] = await Promise.all([
    database.lectures.where("key").anyOf(keys).toArray(),
    database.lectures.where("aliases").anyOf(keys).toArray(),
  ]);
  const inTrashFirst = [...byAlias, ...byKey].toSorted(
    (one, two) => Number(one.deletedAt === null) - Number(two.deletedAt === null),
  );
  return new Map(inTrashFirst.flatMap((lecture) => [lecture.key, ...lecture.aliases].map((key) => [key, lecture])));
}

async function add(
  writer: Writer,
  here: Map<string, Lecture>,
  { position: _position, ...said }: ListedLecture,
  series: Series,
  savedAt: string,
): Promise<Outcome> {
  const unread = { creators: [], description: "", language: null, keywords: [], chapters: [], aliases: [] };
  const facts: LectureFacts = { ...said, ...unread, series };
  here.set(said.key, await writer.put("lectures", undefined, freshLecture(facts, [], savedAt, true)));
  return "added";
}

/** What the person made of an entry stays as it is; it joins the series if it is in none. */
async function meet(writer: Writer, existing: Lecture, series: Series, restore: boolean): Promise<Outcome> {
  const isInTrash = existing.deletedAt !== null;
  if (isInTrash && !restore) return "inTrash";
  const patch = {
    ...(isInTrash && { deletedAt: null }),
    ...(existing.series === null && { series }),
  };
  if (Object.keys(patch).length > 0) await writer.change("lectures", existing, patch);
  return isInTrash ? "restored" : "known";
}

function placeIn({ title, url }: ListedSeries, { position }: ListedLecture): Series {
  return { title, position, ...(url !== null && { url }) };
}

export const listCommands: CommandRows<"saveList"> = {
  saveList: { run: saveList, recorded: true },
};
