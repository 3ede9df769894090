import { collect, type Collected } from "./collect.ts";
import { ALL_FIELDS, SAID, USUAL, type Partition } from "../partition.ts";
import type { FoundPostings } from "./index-reader.ts";
import type { LiveDocuments } from "./live-documents.ts";
import type { Alternative, Slot } from "../plan/lookup.ts";
import { Matches } from "./matches.ts";
import { weightsOf } from "../ranking/posting-weights.ts";

/** The terms of each slot that a partition holds. */
export type FoundSlots = readonly (readonly FoundPostings[])[];

/** Adds the lectures that have all slots of an alternative in this partition, and in one field of it. */
export function addMatches(
  alternative: Pick<Alternative, "slots" | "fields">,
  found: FoundSlots,
  partition: Partition,
  liveDocuments: LiveDocuments,
  matches: Matches,
): void {
  addAll(passAll(alternative, found, partition, liveDocuments), partition, matches);
}

/** As `addMatches` where nothing else is to be added: of one slot, all that was found is taken as it is. */
export function matchesIn(
  alternative: Pick<Alternative, "slots" | "fields">,
  found: FoundSlots,
  partition: Partition,
  liveDocuments: LiveDocuments,
): Matches {
  const passed = passAll(alternative, found, partition, liveDocuments);
  if (passed && found.length === 1 && partition !== "speech")
    return new Matches(liveDocuments.size, {
      numbers: passed.numbers,
      weights: passed.weights,
      fields: partition === "text" ? passed.fields : NO_FIELDS,
    });
  const matches = new Matches(liveDocuments.size);
  addAll(passed, partition, matches);
  return matches;
}

const NO_FIELDS = new Uint8Array(0);

function passAll(
  { slots, fields }: Pick<Alternative, "slots" | "fields">,
  found: FoundSlots,
  partition: Partition,
  liveDocuments: LiveDocuments,
): Passed | null {
  const allowed = partition === "text" && fields !== 0 ? fields : ALL_FIELDS;
  let passed: Passed | null = null;
  slots.forEach((slot, step) => {
    passed = pass(slot, found[step] ?? [], { partition, allowed, liveDocuments, before: passed });
  });
  return passed;
}

function addAll(passed: Passed | null, partition: Partition, matches: Matches): void {
  if (!passed) return;
  for (const number of passed.numbers) {
    const fields = partition === "speech" ? SAID : partition === "text" ? (passed.fields[number] ?? 0) : 0;
    matches.add(number, passed.weights[number] ?? 0, fields);
  }
}

/** Lectures that have had everything so far. */
interface Passed {
  readonly numbers: number[];
  readonly weights: Float32Array;
  /** For each lecture, the fields that all had in common; 0 for those that have not passed. */
  readonly fields: Uint8Array;
}

const ONES = new Float32Array(256).fill(1);

interface Passing {
  readonly partition: Partition;
  readonly allowed: number;
  readonly liveDocuments: LiveDocuments;
  readonly before: Passed | null;
}

function pass(
  { isNeighbours }: Slot,
  found: readonly FoundPostings[],
  { partition, allowed, liveDocuments, before }: Passing,
): Passed {
  const now: Collected = {
    numbers: [],
    weights: new Float32Array(liveDocuments.size),
    fields: new Uint8Array(liveDocuments.size),
  };
  const isText = partition === "text" && !isNeighbours;
  for (const { postings, segment, weight } of found) {
    const rules = {
      usual: USUAL[partition],
      dead: liveDocuments.deadIn(partition, segment),
      before: before?.fields ?? null,
      // Neighbours say only that they are there.
      weights: isNeighbours ? ONES : weightsOf(partition, allowed),
      weight,
      allowed: isText ? allowed : 0,
    };
    collect(postings, rules, now);
  }
  return before === null ? now : both(before, now, isNeighbours);
}

/** What has passed before and now, in one field. */
function both(before: Passed, now: Passed, isNeighbours: boolean): Passed {
  const fields = new Uint8Array(now.fields.length);
  const numbers = now.numbers.filter((number) => {
    const earlier = before.fields[number] ?? 0;
    const shared = isNeighbours ? earlier : earlier & (now.fields[number] ?? 0);
    fields[number] = shared;
    const weight = before.weights[number] ?? 0;
    if (isNeighbours || weight < (now.weights[number] ?? 0)) now.weights[number] = weight;
    return shared !== 0;
  });
  return { numbers, weights: now.weights, fields };
}
