import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../../lib/sync/canonical.ts";
import { type DocumentState, emptyState } from "../../../lib/sync/document-state.ts";
import { valuesOf } from "../../../lib/sync/entry-values.ts";
import { mergeStates } from "../../../lib/sync/merge.ts";
import type { SyncedEntry } from "../../../lib/sync/synced-entry.ts";
import { devices, type Editor, lecture, meet, pull, YEARS } from "./editors.ts";
import { madeNote } from "./made-entries.ts";

const NONE = emptyState("a:yt:one");

describe("states of one document, whatever several devices did to it", () => {
  const step = fc.record({
    device: fc.nat(3),
    from: fc.nat(3),
    what: fc.constantFrom("pull", "pull", "title", "tag", "untag", "note", "denote", "trash", "restore", "erase"),
    word: fc.constantFrom("red", "green", "blue"),
  });
  const histories = fc.record({
    steps: fc.array(step, { maxLength: 30 }),
    offsets: fc.array(fc.constantFrom(0, 3_600_000, -3_600_000, YEARS, -YEARS), { minLength: 4, maxLength: 4 }),
  });

  test("merge to the same in any order and grouping, and merging again changes nothing", () => {
    fc.assert(
      fc.property(histories, ({ steps, offsets }) => {
        const [one = NONE, two = NONE, three = NONE] = played(steps, offsets).map(({ state }) => state);
        const both = mergeStates(one, two);
        expect(text(both)).toBe(text(mergeStates(two, one)));
        expect(text(mergeStates(both, three))).toBe(text(mergeStates(one, mergeStates(two, three))));
        expect(text(mergeStates(both, two))).toBe(text(both));
        expect(text(mergeStates(both, both))).toBe(text(both));
      }),
      { numRuns: 400 },
    );
  });

  test("are the same on all devices once each has met each, and so is the entry", () => {
    fc.assert(
      fc.property(histories, ({ steps, offsets }) => {
        const all = played(steps, offsets);
        meet(...all);
        meet(...all);
        expect(new Set(all.map(({ state }) => text(state))).size).toBe(1);
        expect(new Set(all.map((each) => canonical(shown(each)))).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  interface Step {
    readonly device: number;
    readonly from: number;
    readonly what: string;
    readonly word: string;
  }

  function played(steps: readonly Step[], offsets: readonly number[]): Editor[] {
    const all = devices(offsets);
    for (const { device, from, what, word } of steps) {
      const [own, other] = [all[device], all[from]];
      if (!own || !other) continue;
      if (what === "pull") pull(own, other);
      else own.edit((entry) => changed(entry, what, word));
    }
    return all;
  }
});

function changed(entry: SyncedEntry, what: string, word: string): SyncedEntry | null {
  const { tags } = entry.lecture;
  if (what === "erase") return null;
  if (what === "note")
    return {
      ...entry,
      notes: [...entry.notes.filter(({ id }) => id !== word), madeNote(word, `${word}${tags.length}`)],
    };
  if (what === "denote") return { ...entry, notes: entry.notes.filter(({ id }) => id !== word) };
  if (what === "title") return lecture({ title: word, ownTitle: true })(entry);
  if (what === "trash") return lecture({ deletedAt: "2026-11-30T10:00:00.000Z" })(entry);
  if (what === "restore") return lecture({ deletedAt: null })(entry);
  return lecture({ tags: what === "tag" ? [...new Set([...tags, word])] : tags.filter((tag) => tag !== word) })(entry);
}

function text(state: DocumentState): string {
  return canonical(state);
}

function shown(each: Editor): unknown {
  const entry = each.entry();
  return entry && valuesOf(entry);
}
