import type { ImportBatch, PartTable, Records } from "../../lecture/records.ts";
import type { Meetings } from "./import-lectures.ts";
import { rowsHere } from "./rows-here.ts";
import type { Misfitting, Pair, Writer } from "./writer.ts";

type ImportedPart = Records[PartTable];

const PARTS = ["summaries", "transcripts", "notes", "pictures"] as const;

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
  const met: PartsMet = { pairs: [], live: new Map(), touched: new Set(), restored: 0, misfits: [] };
  const owners = await ownersOf(writer, batch, ids, meetings);
  for (const table of PARTS)
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
  const all = new Set(PARTS.flatMap((table) => batch[table].map(({ lectureId }) => ids.get(lectureId) ?? lectureId)));
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
    return { ...part, lectureId, id: table === "pictures" ? lectureId : part.id };
  });
  const there = await partsHere(writer, table, moved);
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
    const before = there.get(id);
    const isRestored = before !== undefined && before.deletedAt !== null && part.deletedAt === null;
    if (isRestored && table !== "pictures") met.restored++;
    if (!before || isRestored) {
      met.touched.add(part.lectureId);
      const rev = before ? Math.max(before.rev, part.rev) + 1 : part.rev;
      const after = { ...part, id, rev, updatedAt: before ? writer.now : part.updatedAt };
      pairs.set(id, { before, after });
    }
    const isLive = (before && !isRestored ? before : part).deletedAt === null;
    if (isLive)
      met.live.set(`${table} ${own}`, { id, lectureId: part.lectureId, wasHere: before !== undefined, isRestored });
  }
  return [...pairs.values()];
}

function ownId({ id, lectureId }: ImportedPart): string {
  return `${id}.${lectureId}`.slice(-100);
}

async function partsHere(
  { database }: PartReader,
  table: PartTable,
  parts: readonly ImportedPart[],
): Promise<Map<string, ImportedPart>> {
  const first: (ImportedPart | undefined)[] = await rowsHere<ImportedPart>(
    database.table(table),
    parts.map(({ id }) => id),
  );
  const there = new Map(first.flatMap((part) => (part ? [[part.id, part] as const] : [])));
  const foreign = parts.filter(({ id, lectureId }) => (there.get(id)?.lectureId ?? lectureId) !== lectureId);
  const second: (ImportedPart | undefined)[] = await database.table(table).bulkGet(foreign.map(ownId));
  for (const part of second) if (part) there.set(part.id, part);
  return there;
}
