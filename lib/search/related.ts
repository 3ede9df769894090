import { tagKey } from "../lecture/tag.ts";
import { fold } from "../text/fold.ts";
import { segmentWords } from "../text/segment-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { pieces } from "../text/pieces.ts";
import { DocValues } from "./execute/doc-values.ts";
import { evaluate } from "./execute/evaluate.ts";
import { lectureIds } from "./execute/lecture-ids.ts";
import { IndexReader } from "./execute/index-reader.ts";
import { exactly, slot, type Slot } from "./plan/lookup.ts";
import { runSlots } from "./plan/plan-words.ts";
import type { Need, Plan } from "./plan/query-plan.ts";
import { RELATION_WEIGHT, TOO_COMMON } from "./ranking/weights.ts";
import { rarity } from "./ranking/posting-weights.ts";
import { FIELD, type Partition } from "./partition.ts";
import { SEARCH_STORES } from "./index/stores.ts";
import { factTerm } from "./terms/marked-terms.ts";

/** What other lectures may share with one. */
export interface SeedLecture {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly creators: readonly string[];
}

export interface Relation {
  readonly id: string;
  readonly score: number;
  /** What both have that counts most, the rarest first. */
  readonly shared: { readonly by: "tags" | "creator" | "words"; readonly names: readonly string[] };
}

const MOST_WORDS = 24;
const MOST_NAMES = 3;
/** The fields that say what a lecture is about. */
const SUBJECT = FIELD.title | FIELD.summary | FIELD.description;

interface Shared {
  readonly by: Relation["shared"]["by"];
  readonly name: string;
  readonly need: Need;
}

/** Lectures that share rare tags, creators or words with one, best first. */
export async function relatedTo(database: IDBDatabase, subject: SeedLecture, limit: number): Promise<Relation[]> {
  const all = sharable(subject);
  if (all.length === 0) return [];
  const transaction = database.transaction([...SEARCH_STORES]);
  const reader = await IndexReader.open(transaction);
  const docValues = await DocValues.read(reader, []);
  const ways = all.map(({ need }) => ({ needs: [need], literals: [], worth: 1 }));
  const plan: Plan = { clauses: [{ any: ways, not: false }], better: [] };
  const { matches, numbers } = await evaluate(reader, plan, docValues);
  const { live } = reader.state;
  const worth = all.flatMap((each) => {
    const found = matches.get(each.need);
    if (!found || found.count < 2 || (found.count > live * TOO_COMMON && live > MOST_WORDS)) return [];
    return [{ ...each, found, counts: RELATION_WEIGHT[each.by] * rarity(found.count, live) }];
  });
  const scored = numbers.map((number) => {
    const shared = worth.filter(({ found }) => (found.weights[number] ?? 0) > 0);
    return { number, shared, score: shared.reduce((sum, { counts }) => sum + counts, 0) };
  });
  const best = scored
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit + 1);
  const ids = await lectureIds(
    reader,
    best.map(({ number }) => number),
  );
  const related = best.map(({ score, shared }, at) => ({ id: ids[at] ?? "", score, shared: mostShared(shared) }));
  return related.filter(({ id }) => id !== "" && id !== subject.id).slice(0, limit);
}

function mostShared(shared: readonly { by: Shared["by"]; name: string; counts: number }[]): Relation["shared"] {
  const sums = (["tags", "creator", "words"] as const).map((by) => {
    const own = shared.filter((each) => each.by === by).toSorted((one, other) => other.counts - one.counts);
    return { by, names: own.map(({ name }) => name), sum: own.reduce((sum, { counts }) => sum + counts, 0) };
  });
  const [most] = sums.toSorted((one, other) => other.sum - one.sum);
  return { by: most?.by ?? "words", names: most?.names.slice(0, MOST_NAMES) ?? [] };
}

function sharable({ title, summary, tags, creators }: SeedLecture): Shared[] {
  const words = [...new Set(segmentWords(`${title}\n${summary}`).filter(isTelling))].slice(0, MOST_WORDS);
  return [
    ...tags.map((tag): Shared => ({
      by: "tags",
      name: tag,
      need: needIn([slot(exactly(factTerm("tag", tagKey(tag))))], ["facts"], 0),
    })),
    ...creators.flatMap((creator): Shared[] => {
      const need = creatorNeed(creator);
      return need ? [{ by: "creator", name: creator, need }] : [];
    }),
    ...words.map((word): Shared => ({
      by: "words",
      name: word,
      need: needIn(slotsOf(word), ["facts", "text"], SUBJECT),
    })),
  ];
}

/** All words of a name stand among the creators; null where it has none. */
export function creatorNeed(creator: string): Need | null {
  const slots = slotsOf(creator);
  return slots.length === 0 ? null : needIn(slots, ["text"], FIELD.creators);
}

function isTelling(word: string): boolean {
  const isLong = /^[a-z]/.test(word) ? word.length > 3 : Array.from(word).length > 1;
  return isLong && !isStopWord(word) && !/^\p{N}+$/u.test(word);
}

/** What a name or word is found by, as it is written. */
function slotsOf(text: string): Slot[] {
  return [...pieces(fold(text))].flatMap((piece) =>
    piece.kind === "run" ? runSlots(piece.text) : piece.parts.map((part) => slot(exactly(part.text))),
  );
}

function needIn(slots: readonly Slot[], partitions: readonly Partition[], fields: number): Need {
  return { alternatives: [{ slots, together: true, partitions, fields }], isFilter: true, range: null, words: [] };
}
