import { SegmentBuilder } from "../segment/segment-builder.ts";
import { PARTITIONS, type Partition } from "../partition.ts";
import { writeDocValues } from "./write-doc-values.ts";
import { addFacts, addSpeech, addWritten, type ChangedDocument } from "./document.ts";
import { INDEX_VERSION, type NumberedDocument, type MemtableDocument, type SearchState } from "./index-state.ts";
import { forget } from "./forget.ts";
import { withoutHidden } from "./move.ts";
import { saveState } from "./save-state.ts";
import { writeSegment, withoutOlder } from "./segments.ts";
import { numbersOf } from "./numbers-of.ts";
import type { SearchTables } from "./tables.ts";

/** From so many lectures on, a command writes a segment of its own instead of a row for each. */
const MANY = 24;
/** So many characters are indexed within a command; more waits until there is time. What can be filtered by never waits. */
const MOST_AT_ONCE: { readonly [P in Partition]?: number } = { text: 60_000, speech: 600_000 };

interface Numbered {
  readonly number: number;
  readonly document: ChangedDocument;
}

/**
 * Brings the index up to a change, in the transaction that makes the change: it is found from then on. Does nothing
 * to an index that is to be made anew, which will read the change with everything else. No lecture may come twice.
 */
export async function commitChanges(tables: SearchTables, documents: readonly ChangedDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const before = await tables.searchState.get("state");
  if (before?.version !== INDEX_VERSION) return;
  const ids = documents.map(({ id }) => id);
  const known = await numbersOf(tables, ids, before.nextNumber);
  const { state, numbered } = await withNumbers(
    tables,
    await withoutHidden(tables, before, known.values()),
    documents,
    known,
  );
  let next = state;
  for (const partition of PARTITIONS) {
    // Most lectures are saved without a transcript: of those there is nothing to say, and nothing to take back.
    const changed = numbered.filter(
      ({ number, document }) => number < before.nextNumber || !isSilent(document, partition),
    );
    next = await commitPartition(tables, next, partition, changed);
  }
  await saveState(tables, next);
}

function isSilent({ speech }: ChangedDocument, partition: Partition): boolean {
  return partition === "speech" && speech?.length === 0;
}

/** Gives new lectures their numbers, and counts those that can be found. */
async function withNumbers(
  tables: SearchTables,
  state: SearchState,
  documents: readonly ChangedDocument[],
  known: ReadonlyMap<string, NumberedDocument>,
) {
  let { nextNumber, live } = state;
  const changed: NumberedDocument[] = [];
  const numbered = documents.flatMap((document): Numbered[] => {
    const row = known.get(document.id);
    if (!row && document.isGone) return [];
    const number = row?.number ?? nextNumber++;
    const isLive = !document.isGone;
    if (row?.isLive !== isLive) {
      changed.push({ number, id: document.id, isLive });
      live += isLive ? 1 : row ? -1 : 0;
    }
    return [{ number, document }];
  });
  await tables.searchDocuments.bulkPut(changed);
  return { state: { ...state, nextNumber, live }, numbered };
}

async function commitPartition(
  tables: SearchTables,
  state: SearchState,
  partition: Partition,
  all: readonly Numbered[],
): Promise<SearchState> {
  const changed = all
    .filter(({ document }) => document.isGone || document[partition] !== undefined)
    .toSorted((one, other) => one.number - other.number);
  if (changed.length === 0) return state;
  const later = isTooMuch(changed, partition) ? changed.filter(({ document }) => !document.isGone) : [];
  await tables.searchWaiting.bulkPut(later.map(({ number }) => ({ family: partition, number })));
  const now = later.length > 0 ? changed.filter(({ document }) => document.isGone) : changed;
  if (now.length >= MANY) return commitMany(tables, state, partition, now);
  await forget(
    tables,
    partition,
    now.map(({ number }) => number),
  );
  await tables.searchRecent.bulkPut(now.map((each) => memtableRow(partition, each)));
  return state;
}

function isTooMuch(changed: readonly Numbered[], partition: Partition): boolean {
  const most = MOST_AT_ONCE[partition];
  return most !== undefined && changed.reduce((sum, { document }) => sum + sizeOf(document, partition), 0) > most;
}

function sizeOf({ text, speech }: ChangedDocument, partition: Partition): number {
  if (partition === "speech") return (speech ?? []).reduce((length, cue) => length + cue.text.length, 0);
  if (!text) return 0;
  const { title, description, summary, notes, context } = text;
  return [title, description, summary, ...notes, ...context].reduce((length, each) => length + each.length, 0);
}

function memtableRow(partition: Partition, { number, document }: Numbered): MemtableDocument {
  const docValues = partition === "facts" ? { docValues: document.facts?.docValues ?? null } : {};
  if (document.isGone) return { family: partition, number, id: document.id, blocks: [], ...docValues };
  const builder = new SegmentBuilder(partition);
  addTo(builder, partition, { number, document });
  return { family: partition, number, id: document.id, blocks: builder.finish().blocks, ...docValues };
}

/** Writes many lectures as one segment; what older ones say of them counts no more. */
export async function commitMany(
  tables: SearchTables,
  state: SearchState,
  partition: Partition,
  changed: readonly Numbered[],
): Promise<SearchState> {
  const numbers = changed.map(({ number }) => number);
  const present = changed.filter(({ document }) => !document.isGone);
  const builder = new SegmentBuilder(partition);
  for (const each of present) addTo(builder, partition, each);
  await forget(tables, partition, numbers);
  if (partition === "facts")
    await writeDocValues(
      tables,
      changed.map(({ number, document }) => ({
        number,
        id: document.id,
        docValues: document.facts?.docValues ?? null,
      })),
    );
  return writeSegment(
    tables,
    withoutOlder(state, partition, numbers),
    partition,
    builder.finish(),
    present.map(({ number }) => number),
  );
}

function addTo(builder: SegmentBuilder, partition: Partition, { number, document }: Numbered): void {
  builder.begin(number);
  if (partition === "facts" && document.facts) addFacts(builder, document.facts);
  if (partition === "text" && document.text) addWritten(builder, document.text);
  if (partition === "speech" && document.speech) addSpeech(builder, document.speech);
  builder.end();
}
