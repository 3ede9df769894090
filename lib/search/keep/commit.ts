import { SegmentBuilder } from "../blocks/segment-builder.ts";
import { FAMILIES, type Family } from "../field.ts";
import { writeColumns } from "./column-pages.ts";
import { addFacts, addSpeech, addWritten, type ChangedDocument } from "./document.ts";
import { INDEX_VERSION, type NumberedDocument, type RecentDocument, type SearchState } from "./search-state.ts";
import { writeSegment, withoutOlder } from "./segments.ts";
import { numbersOf } from "./numbers-of.ts";
import type { SearchTables } from "./tables.ts";

/** From so many lectures on, a command writes a segment of its own instead of a row for each. */
const MANY = 24;
/** So many characters of speech are indexed within a command; more of it waits until there is time. */
const MOST_SPEECH = 600_000;

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
  const { state, numbered } = await withNumbers(tables, before, documents);
  let next = state;
  for (const family of FAMILIES) {
    // Most lectures are saved without a transcript: of those there is nothing to say, and nothing to take back.
    const changed = numbered.filter(
      ({ number, document }) => number < before.nextNumber || !isSilent(document, family),
    );
    next = await commitFamily(tables, next, family, changed);
  }
  await tables.searchState.put(next);
}

function isSilent({ speech }: ChangedDocument, family: Family): boolean {
  return family === "speech" && speech?.length === 0;
}

/** Gives new lectures their numbers, and counts those that can be found. */
async function withNumbers(tables: SearchTables, state: SearchState, documents: readonly ChangedDocument[]) {
  const known = await numbersOf(
    tables,
    documents.map(({ id }) => id),
    state.nextNumber,
  );
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

async function commitFamily(
  tables: SearchTables,
  state: SearchState,
  family: Family,
  all: readonly Numbered[],
): Promise<SearchState> {
  const changed = all
    .filter(({ document }) => document.isGone || document[family] !== undefined)
    .toSorted((one, other) => one.number - other.number);
  if (changed.length === 0) return state;
  const later = family === "speech" && isTooMuch(changed) ? changed.filter(({ document }) => !document.isGone) : [];
  await tables.searchWaiting.bulkPut(later.map(({ number }) => ({ family, number })));
  const now = later.length > 0 ? changed.filter(({ document }) => document.isGone) : changed;
  if (now.length >= MANY) return commitMany(tables, state, family, now);
  await forget(
    tables,
    family,
    now.map(({ number }) => number),
  );
  await tables.searchRecent.bulkPut(now.map((each) => recentRow(family, each)));
  return state;
}

function isTooMuch(changed: readonly Numbered[]): boolean {
  const size = changed.reduce(
    (sum, { document }) => sum + (document.speech ?? []).reduce((length, cue) => length + cue.text.length, 0),
    0,
  );
  return size > MOST_SPEECH;
}

function recentRow(family: Family, { number, document }: Numbered): RecentDocument {
  const columns = family === "facts" ? { columns: document.facts?.columns ?? null } : {};
  if (document.isGone) return { family, number, id: document.id, blocks: [], ...columns };
  const builder = new SegmentBuilder(family);
  addTo(builder, family, { number, document });
  return { family, number, id: document.id, blocks: builder.finish().blocks, ...columns };
}

/** Writes many lectures as one segment; what older ones say of them counts no more. */
export async function commitMany(
  tables: SearchTables,
  state: SearchState,
  family: Family,
  changed: readonly Numbered[],
): Promise<SearchState> {
  const numbers = changed.map(({ number }) => number);
  const present = changed.filter(({ document }) => !document.isGone);
  const builder = new SegmentBuilder(family);
  for (const each of present) addTo(builder, family, each);
  await forget(tables, family, numbers);
  if (family === "facts")
    await writeColumns(
      tables,
      changed.map(({ number, document }) => ({ number, id: document.id, columns: document.facts?.columns ?? null })),
    );
  return writeSegment(
    tables,
    withoutOlder(state, family, numbers),
    family,
    builder.finish(),
    present.map(({ number }) => number),
  );
}

function addTo(builder: SegmentBuilder, family: Family, { number, document }: Numbered): void {
  builder.begin(number);
  if (family === "facts" && document.facts) addFacts(builder, document.facts);
  if (family === "text" && document.text) addWritten(builder, document.text);
  if (family === "speech" && document.speech) addSpeech(builder, document.speech);
  builder.end();
}

/** Forgets what was recent or waited, only where it is there: Dexie tells every page of each key that is deleted. */
async function forget(tables: SearchTables, family: Family, numbers: readonly number[]): Promise<void> {
  const gone = new Set(numbers);
  const recent = await tables.searchRecent.where("[family+number]").between([family], [family, []]).primaryKeys();
  await tables.searchRecent.bulkDelete(recent.filter(([, number]) => gone.has(number)));
  // Only transcripts ever wait.
  if (family !== "speech") return;
  const keys = numbers.map((number): [Family, number] => [family, number]);
  const waiting = await tables.searchWaiting.bulkGet(keys);
  await tables.searchWaiting.bulkDelete(keys.filter((_, at) => waiting[at] !== undefined));
}
