import { type ImportBatch, PART_TABLES, type PartTable, type Records } from "../../lecture/records.ts";
import type { LibraryDatabase } from "../database.ts";
import type { Meetings } from "./import-lectures.ts";
import { rowsHere } from "../rows-here.ts";
import type { Misfitting, Pair, Writer } from "./writer.ts";

type ImportedPart = Records[PartTable];

/** What meeting parts needs of a writer: it writes nothing itself. */
type PartReader = Pick<Writer, "database" | "now">;

interface LivePart {
  readonly id: string;
  readonly lectureId: string;
  /** It was here before, whether deleted or not. */
  readonly wasHere: boolean;
  readonly isRestored: boolean;
}

export interface PartsMet {
  readonly pairs: [PartTable, Pair<ImportedPart>[]][];
  /** Parts of the batch that are live once it is written, by table and the id that they have in the file. */
  readonly live: Map<string, LivePart>;
  /** The lectures that get something. */
  readonly touched: Set<string>;
  /** The lectures that were here before. */
  readonly known: ReadonlySet<string>;
  restored: number;
  readonly misfits: Misfitting[];
}

/** Parts that are not here are added to their lecture, deleted ones come back as the file has them, others stay. */
export async function meetParts(
  writer: PartReader,
  batch: ImportBatch,
  ids: ReadonlyMap<string, string>,
  meetings: Meetings,
): Promise<PartsMet> {
  const owners = await ownersOf(writer, batch, ids, meetings);
  const known = new Set([...owners].filter((id) => !meetings.has(id) || meetings.get(id)?.before));
  const met: PartsMet = { pairs: [], live: new Map(), touched: new Set(), known, restored: 0, misfits: [] };
  for (const table of PART_TABLES)
    met.pairs.push([table, await meetTable(writer, table, batch[table], { ids, owners, met })]);
  return met;
}

/** The lectures of these parts that are here, or come with the batch. */
async function ownersOf(
  { database }: PartReader,
  batch: ImportBatch,
  ids: ReadonlyMap<string, string>,
  meetings: Meetings,
): Promise<ReadonlySet<string>> {
  const all = new Set(
    PART_TABLES.flatMap((table) => batch[table].map(({ lectureId }) => ids.get(lectureId) ?? lectureId)),
  );
  const elsewhere = [...all].filter((id) => !meetings.has(id));
  const here = await database.lectures.where("id").anyOf(elsewhere).primaryKeys();
  return new Set([...meetings.keys(), ...here]);
}

interface Around {
  readonly ids: ReadonlyMap<string, string>;
  readonly owners: ReadonlySet<string>;
  readonly met: PartsMet;
}

async function meetTable(
  writer: PartReader,
  table: PartTable,
  parts: readonly ImportedPart[],
  { ids, owners, met }: Around,
): Promise<Pair<ImportedPart>[]> {
  const moved = parts.map((part) => {
    const lectureId = ids.get(part.lectureId) ?? part.lectureId;
    return { ...part, lectureId, id: idOf(table, part.id, lectureId, met) };
  });
  const there = await partsHere(writer, table, moved, met.known);
  const pairs = new Map<string, Pair<ImportedPart>>();
  for (const [at, part] of moved.entries()) {
    const own = parts[at]?.id ?? part.id;
    if (!owners.has(part.lectureId)) {
      met.misfits.push({ table, id: own, misfit: { field: "lectureId", expected: "a lecture", got: part.lectureId } });
      continue;
    }
    // Another lecture has a part of this id here: it gets one of its own, the same each time.
    const id = [part.id, ownId(part)].find((each) => (there.get(each)?.lectureId ?? part.lectureId) === part.lectureId);
    if (id === undefined || pairs.has(id)) continue;
    const known = there.get(id);
    const isRestored = known !== undefined && known.deletedAt !== null && part.deletedAt === null;
    if (isRestored && table !== "pictures" && table !== "stills") met.restored++;
    if (!known || isRestored) {
      met.touched.add(part.lectureId);
      const before = known?.row;
      const rev = before ? Math.max(before.rev, part.rev) + 1 : part.rev;
      const after = { ...part, id, rev, updatedAt: before ? writer.now : part.updatedAt };
      pairs.set(id, { before, after });
    }
    const isLive = (known && !isRestored ? known : part).deletedAt === null;
    if (isLive)
      met.live.set(`${table} ${own}`, { id, lectureId: part.lectureId, wasHere: known !== undefined, isRestored });
  }
  return [...pairs.values()];
}

/** A lecture's picture has its id, and a note's picture the id that its note has got. */
function idOf(table: PartTable, id: string, lectureId: string, met: PartsMet): string {
  if (table === "pictures") return lectureId;
  return (table === "stills" && met.live.get(`notes ${id}`)?.id) || id;
}

function ownId({ id, lectureId }: ImportedPart): string {
  return `${id}.${lectureId}`.slice(-100);
}

/** What is to be known of a part that is here. */
interface PartHere {
  readonly lectureId: string;
  readonly deletedAt: string | null;
  /** All of it, unless it is live and at home: then it stays as it is. */
  readonly row?: ImportedPart;
}

async function partsHere(
  { database }: PartReader,
  table: PartTable,
  parts: readonly ImportedPart[],
  known: ReadonlySet<string>,
): Promise<Map<string, PartHere>> {
  const there = new Map<string, PartHere>();
  const add = (rows: readonly (ImportedPart | undefined)[]): void => {
    for (const row of rows) if (row) there.set(row.id, { lectureId: row.lectureId, deletedAt: row.deletedAt, row });
  };
  if (table === "transcripts") {
    const home = parts.filter(({ lectureId }) => known.has(lectureId));
    for (const [id, lectureId] of await atHome(database.transcripts, home))
      there.set(id, { lectureId, deletedAt: null });
  }
  const others = parts.filter(({ id }) => !there.has(id));
  add(
    await rowsHere<ImportedPart>(
      database.table(table),
      others.map(({ id }) => id),
    ),
  );
  const foreign = parts.filter(({ id, lectureId }) => (there.get(id)?.lectureId ?? lectureId) !== lectureId);
  add(await database.table(table).bulkGet(foreign.map(ownId)));
  return there;
}

/** Those of these that are here, live and their lecture's, with its id: found by keys alone, since a transcript is long. */
async function atHome(
  table: LibraryDatabase["transcripts"],
  parts: readonly ImportedPart[],
): Promise<[id: string, lectureId: string][]> {
  const wanted = new Set(parts.map(({ id }) => id));
  const lectures = [...new Set(parts.map(({ lectureId }) => lectureId))];
  const ids = await Promise.all(lectures.map((id) => table.where("lectureId").equals(id).primaryKeys()));
  if (ids.length === 0) return [];
  const deleted = new Set(await table.where("deletedAt").above("").primaryKeys());
  return lectures.flatMap((lectureId, at) =>
    (ids[at] ?? []).filter((id) => wanted.has(id) && !deleted.has(id)).map((id) => [id, lectureId] as [string, string]),
  );
}
