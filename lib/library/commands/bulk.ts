import type { Lecture } from "../../lecture/lecture.ts";
import type { LecturePatch } from "../../lecture/merge.ts";
import { cleanTag, tagKey, uniqueTags } from "../../lecture/tag.ts";
import type { LibraryDatabase } from "../database.ts";
import { rowsHere } from "../rows-here.ts";
import type { Input, Result } from "./command.ts";
import type { CommandRows } from "./row.ts";
import { spellTags, keepSpelling } from "./spelling.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** How many lectures one command may change: a transaction of so many takes about half a second, which others wait. */
export const PORTION = 1_000;

/** A rename names no ids, and finds anew what is left each time. */
const RENAMED = 2_000;

export async function tagLectures(
  writer: Writer,
  { ids, add, remove }: Input<"tagLectures">,
): Promise<Result<"tagLectures">> {
  const added = await spellTags(writer.database, add);
  const gone = new Set(remove.map(tagKey));
  return writer.changeAll("lectures", await lectures(writer.database, ids), ({ tags }) =>
    tagPatch(tags, uniqueTags([...tags.filter((tag) => !gone.has(tagKey(tag))), ...added])),
  );
}

export async function renameTag(writer: Writer, { from, to }: Input<"renameTag">): Promise<Result<"renameTag">> {
  const { database } = writer;
  const target = to === null ? null : await spellingOf(database, from, cleanTag(to));
  const old = from.filter((tag) => tag !== target);
  const found = await bearers(database, old);
  const keys = new Set(from.map(tagKey));
  const done = await writer.changeAll("lectures", found, ({ tags }) =>
    tagPatch(
      tags,
      replaced(tags, (tag) => keys.has(tagKey(tag)), target),
    ),
  );
  if (target !== null) await keepSpelling(database, target);
  return { ...done, more: found.length === RENAMED && done.changed > 0 };
}

/** A tag that is there keeps its spelling, unless the rename is one of spelling only. */
async function spellingOf(database: LibraryDatabase, from: readonly string[], to: string): Promise<string> {
  if (tagKey(to) === "") throw new RefusedError("bad-input", "A tag needs a name");
  if (from.some((tag) => tagKey(tag) === tagKey(to))) return to;
  return (await spellTags(database, [to]))[0] ?? to;
}

/** Some of the lectures that bear one of the tags. */
async function bearers(database: LibraryDatabase, tags: readonly string[]): Promise<Lecture[]> {
  const found = new Map<string, Lecture>();
  for (const tag of tags) {
    const rest = RENAMED - found.size;
    const some = rest > 0 ? await database.lectures.where("tags").equals(tag).limit(rest).toArray() : [];
    for (const lecture of some) found.set(lecture.id, lecture);
  }
  return [...found.values()];
}

/** The tags with `target` where the first of the old ones stood. */
function replaced(tags: readonly string[], isOld: (tag: string) => boolean, target: string | null): string[] {
  const kept = tags.flatMap((tag) => (isOld(tag) ? (target ?? []) : tag));
  return uniqueTags(kept);
}

function tagPatch(before: readonly string[], after: readonly string[]): LecturePatch | null {
  const isSame = before.length === after.length && before.every((tag, at) => tag === after[at]);
  return isSame ? null : { tags: after };
}

export async function trashLectures(writer: Writer, { ids }: Input<"trashLectures">): Promise<Result<"trashLectures">> {
  return writer.changeAll("lectures", await lectures(writer.database, ids), ({ deletedAt }) =>
    deletedAt === null ? { deletedAt: writer.now } : null,
  );
}

export async function restoreLectures(
  writer: Writer,
  { ids }: Input<"restoreLectures">,
): Promise<Result<"restoreLectures">> {
  return writer.changeAll("lectures", await lectures(writer.database, ids), ({ deletedAt }) =>
    deletedAt === null ? null : { deletedAt: null },
  );
}

async function lectures(database: LibraryDatabase, ids: readonly string[]): Promise<Lecture[]> {
  if (ids.length > PORTION)
    throw new RefusedError("bad-input", `At most ${PORTION} entries at once, got ${ids.length}`);
  const found = await rowsHere(database.table<Lecture, string>("lectures"), [...new Set(ids)]);
  return found.filter((lecture) => lecture !== undefined);
}

export const bulkCommands: CommandRows<"tagLectures" | "renameTag" | "trashLectures" | "restoreLectures"> = {
  tagLectures: { run: tagLectures, recorded: true, marksStay: true },
  renameTag: { run: renameTag, recorded: true, marksStay: true },
  trashLectures: { run: trashLectures, recorded: true, room: "little" },
  restoreLectures: { run: restoreLectures, recorded: true },
};
