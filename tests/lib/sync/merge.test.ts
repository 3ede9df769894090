import { describe, expect, test } from "vitest";
import { emptyState, isErased, parseState } from "../../../lib/sync/document-state.ts";
import { madeNote, madeSummary } from "./made-entries.ts";
import { devices, type Editor, lecture, meet, pull, YEARS } from "./editors.ts";

describe("two devices that changed one entry", () => {
  test.each([
    ["clocks that agree", [0, 0]],
    ["the first two years ahead", [YEARS, 0]],
    ["the second two years ahead", [0, YEARS]],
  ])("keep what each wrote into another field: %s", (_, offsets) => {
    const [one, two] = devices(offsets) as [Editor, Editor];
    one.edit(lecture({ language: "de", ownTitle: true, title: "Aufmerksamkeit" }));
    two.edit(lecture({ seenAt: "2026-11-30T10:00:00.000Z", watchedSeconds: 90 }));
    meet(one, two);
    expect(one.state).toEqual(two.state);
    expect(one.entry()?.lecture).toMatchObject({ title: "Aufmerksamkeit", language: "de", watchedSeconds: 90 });
  });

  test("keep the tags that either added, and lose those that either took away", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ tags: ["Old", "Both"] }));
    meet(one, two);
    one.edit(lecture({ tags: ["Both", "From one"] }));
    two.edit(lecture({ tags: ["Old", "Both", "From two"] }));
    meet(one, two);
    expect(one.entry()?.lecture.tags.toSorted()).toEqual(["Both", "From one", "From two"]);
  });

  test("show the later of two titles, and keep the other one to be settled", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ title: "From one", ownTitle: true }));
    two.edit(lecture({ title: "From two", ownTitle: true }));
    meet(one, two);
    expect(one.entry()?.lecture).toMatchObject({
      title: "From two",
      conflicts: [{ field: "title", text: "From one" }],
    });
    two.edit(({ lecture: { conflicts: _settled, ...rest }, ...parts }) => ({ ...parts, lecture: rest }));
    meet(one, two);
    expect(one.entry()?.lecture.conflicts).toBeUndefined();
    expect(one.entry()?.lecture.title).toBe("From two");
  });

  test("settle a title with the other wording as well", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ title: "From one", ownTitle: true }));
    two.edit(lecture({ title: "From two", ownTitle: true }));
    meet(one, two);
    one.edit(({ lecture: { conflicts: _settled, ...rest }, ...parts }) => ({
      ...parts,
      lecture: { ...rest, title: "From one" },
    }));
    meet(one, two);
    expect([two.entry()?.lecture.title, two.entry()?.lecture.conflicts]).toEqual(["From one", undefined]);
  });

  test("carry what two windows of one device left to be settled to the other one", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ title: "First window", ownTitle: true }));
    const conflicts = [{ field: "title" as const, text: "First window", at: "2026-11-30T10:00:00.000Z" }];
    one.edit(lecture({ title: "Second window", ownTitle: true, conflicts }));
    meet(one, two);
    expect(two.entry()?.lecture).toMatchObject({ title: "Second window", conflicts: [{ text: "First window" }] });
  });

  test("carry what is to be settled beside a title that a page said, as after a merge of two entries", () => {
    const [one, two] = devices() as [Editor, Editor];
    const conflicts = [{ field: "title" as const, text: "Of the other entry", at: "2026-11-30T10:00:00.000Z" }];
    one.edit(lecture({ conflicts }));
    meet(one, two);
    expect(two.entry()?.lecture).toMatchObject({ title: "Attention", conflicts: [{ text: "Of the other entry" }] });
  });

  test("keep a title that the person wrote before one that a page said later", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ title: "Mine", ownTitle: true }));
    two.edit(lecture({ title: "The page's" }));
    meet(one, two);
    expect([one.entry()?.lecture.title, one.entry()?.lecture.conflicts]).toEqual(["Mine", undefined]);
  });

  test("keep both wordings of a note, the second one beside the first, and either can be deleted", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "before")] }));
    meet(one, two);
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "from one")] }));
    two.edit((entry) => ({ ...entry, notes: [madeNote("n1", "from two")] }));
    meet(one, two);
    expect(texts(one)).toEqual(["from one", "from two"]);
    one.edit((entry) => ({ ...entry, notes: entry.notes.filter(({ text }) => text === "from two") }));
    meet(one, two);
    expect(texts(two)).toEqual(["from two"]);
  });

  test("have a note's other wording once, also where two copies of a profile sent it and it has become a note by then", () => {
    const [one, two, copy] = devices() as [Editor, Editor, Editor];
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "before")] }));
    meet(one, two, copy);
    for (const each of [two, copy]) each.edit((entry) => ({ ...entry, notes: [madeNote("n1", "from the profile")] }));
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "from one")] }));
    pull(one, two);
    one.edit((entry) => ({
      ...entry,
      notes: entry.notes.map((note) => (note.id === "n1" ? { ...note, text: "later from one" } : note)),
    }));
    meet(one, two, copy);
    for (const each of [one, two, copy]) expect(texts(each)).toEqual(["from the profile", "later from one"]);
  });

  test("keep a summary of each, and a note that one edited while the other deleted it", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "before")] }));
    meet(one, two);
    one.edit((entry) => ({ ...entry, summaries: [madeSummary("s1", "One.")], notes: [madeNote("n1", "edited")] }));
    const gone = madeNote("n1", "before", { deletedAt: "2026-11-30T10:00:00.000Z" });
    two.edit((entry) => ({ ...entry, summaries: [madeSummary("s2", "Two.")], notes: [gone] }));
    meet(one, two);
    expect(one.entry()?.summaries.map(({ text }) => text)).toEqual(["One.", "Two."]);
    expect(one.entry()?.notes).toMatchObject([{ text: "edited", deletedAt: null }]);
  });
});

describe("an edit beats a deletion", () => {
  test.each([["one"], ["two"]])("of the entry for good, whoever hears of it first: %s", (first) => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "kept")] }));
    meet(one, two);
    one.edit(() => null);
    two.edit(lecture({ tags: ["still wanted"] }));
    if (first === "one") pull(one, two);
    else pull(two, one);
    meet(one, two);
    expect(one.state).toEqual(two.state);
    expect(two.entry()).toMatchObject({
      lecture: { title: "Attention", tags: ["still wanted"] },
      notes: [{ text: "kept" }],
    });
  });

  test("by which the entry went to Trash", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ deletedAt: "2026-11-30T10:00:00.000Z" }));
    two.edit(lecture({ tags: ["still wanted"] }));
    meet(one, two);
    expect(one.entry()?.lecture).toMatchObject({ deletedAt: null, tags: ["still wanted"] });
  });

  test("but not one that was seen: an entry that was edited first and then deleted is gone on both", () => {
    const [one, two] = devices() as [Editor, Editor];
    two.edit(lecture({ tags: ["seen"] }));
    meet(one, two);
    one.edit(lecture({ deletedAt: "2026-11-30T10:00:00.000Z" }));
    meet(one, two);
    expect(two.entry()?.lecture.deletedAt).toBe("2026-11-30T10:00:00.000Z");
    one.edit(() => null);
    meet(one, two);
    expect([isErased(two.state), two.entry()]).toEqual([true, null]);
  });

  test("an entry in Trash that changes stays there, and comes back when it is restored", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit(lecture({ deletedAt: "2026-11-30T10:00:00.000Z" }));
    one.edit(lecture({ tags: ["late"] }));
    meet(one, two);
    expect(two.entry()?.lecture).toMatchObject({ deletedAt: "2026-11-30T10:00:00.000Z", tags: ["late"] });
    two.edit(lecture({ deletedAt: null }));
    meet(one, two);
    expect(one.entry()?.lecture.deletedAt).toBeNull();
  });

  test("what is saved again after it was deleted for good is there, without what it had before", () => {
    const [one, two] = devices() as [Editor, Editor];
    one.edit((entry) => ({ ...entry, notes: [madeNote("n1", "of the first time")] }));
    meet(one, two);
    one.edit(() => null);
    one.edit(lecture({ title: "Again" }));
    meet(one, two);
    expect(two.entry()).toMatchObject({ lecture: { title: "Again" }, notes: [] });
  });
});

function texts(each: Editor): string[] {
  return (each.entry()?.notes ?? []).map((note) => note.text).toSorted();
}

test("what is no state is not taken for one", () => {
  const sound = { name: "a:x", seen: { device01: "0000000000000device01" }, registers: {} };
  expect(parseState(sound)).toEqual(sound);
  const others = [
    null,
    [],
    {},
    { ...sound, name: 5 },
    { ...sound, seen: { device01: "late" } },
    { ...sound, seen: null },
  ];
  const registers = [{ "fact/x": [] }, { "fact/x": [{}] }, { __proto__x: [{ at: "0000000000000device01", value: 1 }] }];
  expect([...others, ...registers.map((each) => ({ ...sound, registers: each }))].map(parseState)).toEqual(
    Array.from({ length: 9 }, () => null),
  );
  expect(isErased(emptyState("a:x"))).toBe(false);
});
