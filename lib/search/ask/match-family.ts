import { collect, type Collected } from "./collect.ts";
import { ALL_FIELDS, SAID, USUAL, type Family } from "../field.ts";
import type { Found } from "./index-reading.ts";
import type { Liveness } from "./liveness.ts";
import type { Alternative, Slot } from "./lookup.ts";
import type { Matches } from "./matches.ts";
import { weightsOf } from "./weights.ts";

/** Adds the lectures that have all slots of an alternative in this family, and in one field of it. */
export function addMatches(
  { slots, fields }: Pick<Alternative, "slots" | "fields">,
  found: readonly (readonly Found[])[],
  family: Family,
  liveness: Liveness,
  matches: Matches,
): void {
  const allowed = family === "text" && fields !== 0 ? fields : ALL_FIELDS;
  let passed: Passed | null = null;
  slots.forEach((slot, step) => {
    passed = pass(slot, found[step] ?? [], { family, allowed, liveness, before: passed });
  });
  addAll(passed, family, matches);
}

function addAll(passed: Passed | null, family: Family, matches: Matches): void {
  if (!passed) return;
  for (const number of passed.numbers) {
    const places = family === "speech" ? SAID : family === "text" ? (passed.fields[number] ?? 0) : 0;
    matches.add(number, passed.weights[number] ?? 0, places);
  }
}

/** Lectures that have had everything so far. */
interface Passed {
  readonly numbers: readonly number[];
  readonly weights: Float32Array;
  /** For each lecture, the fields that all had in common; 0 for those that have not passed. */
  readonly fields: Uint8Array;
}

const ONES = new Float32Array(256).fill(1);

interface Passing {
  readonly family: Family;
  readonly allowed: number;
  readonly liveness: Liveness;
  readonly before: Passed | null;
}

function pass({ isNeighbours }: Slot, found: readonly Found[], { family, allowed, liveness, before }: Passing): Passed {
  const now: Collected = {
    numbers: [],
    weights: new Float32Array(liveness.size),
    fields: new Uint8Array(liveness.size),
  };
  const isText = family === "text" && !isNeighbours;
  for (const { postings, segment, weight } of found) {
    const rules = {
      usual: USUAL[family],
      dead: liveness.deadIn(family, segment),
      before: before?.fields ?? null,
      // Neighbours say only that they are there.
      weights: isNeighbours ? ONES : weightsOf(family, allowed),
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
