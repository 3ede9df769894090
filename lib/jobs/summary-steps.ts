import { cutToTokens, tokenEstimate } from "../summary/token-estimate.ts";

/** The next question on the way from a text to its summary. */
export type Step =
  /** The text fits into one question. */
  | { readonly kind: "whole"; readonly text: string }
  /** Notes on one part; `index` counts from 0. */
  | { readonly kind: "part"; readonly text: string; readonly index: number; readonly count: number }
  /** Notes on some parts made shorter, because those on all do not fit into one question. */
  | { readonly kind: "condense"; readonly round: number; readonly notes: readonly string[] }
  /** The summary from the notes. */
  | { readonly kind: "final"; readonly notes: readonly string[] };

/**
 * What is to be done next, from the parts and what is finished of them: notes on each part, then of each round in which
 * notes were condensed. It depends on nothing else, so that whoever comes next goes on where the last one died.
 */
export function nextStep(parts: readonly string[], finished: readonly (readonly string[])[], room: number): Step {
  if (parts.length <= 1) return { kind: "whole", text: parts[0] ?? "" };
  let notes = finished[0] ?? [];
  if (notes.length < parts.length)
    return { kind: "part", text: parts[notes.length] ?? "", index: notes.length, count: parts.length };
  for (let round = 1; ; round++) {
    const groups = grouped(notes, room);
    const [only] = groups;
    if (groups.length === 1 && only) return { kind: "final", notes: fitted(only, room) };
    const condensed = finished[round] ?? [];
    const group = groups[condensed.length];
    if (group) return { kind: "condense", round, notes: fitted(group, room) };
    notes = condensed;
  }
}

/** What is finished, with the answer to a step. */
export function withAnswer(
  finished: readonly (readonly string[])[],
  step: Step,
  answer: string,
): readonly (readonly string[])[] {
  const round = step.kind === "condense" ? step.round : 0;
  const rounds = finished.length > round ? finished : [...finished, []];
  return rounds.map((texts, at) => (at === round ? [...texts, answer] : texts));
}

/** Whether a step's answer is the summary itself. */
export function isLast(step: Step): boolean {
  return step.kind === "whole" || step.kind === "final";
}

/** What there is when a job ends before its summary: what has arrived of it, else the notes on the finished parts. */
export function whatThereIs(finished: readonly (readonly string[])[], partial: string, wasLast: boolean): string {
  const arrived = partial.trim();
  if (wasLast && arrived !== "") return arrived;
  return [...(finished[0] ?? []), wasLast ? "" : arrived].filter(Boolean).join("\n\n");
}

/** Neighbours together, as many as fit; two at least, so that each round has at most half as many texts. */
function grouped(notes: readonly string[], room: number): string[][] {
  const groups: string[][] = [];
  let size = 0;
  for (const note of notes) {
    const length = Math.min(tokenEstimate(note), Math.floor(room / 2));
    const last = groups.at(-1);
    if (last && (last.length < 2 || size + length <= room)) {
      last.push(note);
      size += length;
    } else {
      groups.push([note]);
      size = length;
    }
  }
  const [before, alone] = groups.slice(-2);
  if (before && alone?.length === 1) {
    groups.pop();
    before.push(...alone);
  }
  return groups;
}

/** A model that was asked for notes may have copied everything: then each text gets its share of the room. */
function fitted(notes: readonly string[], room: number): string[] {
  const whole = notes.reduce((sum, note) => sum + tokenEstimate(note), 0);
  return whole <= room ? [...notes] : notes.map((note) => cutToTokens(note, Math.floor(room / notes.length)));
}
