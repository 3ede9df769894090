import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLast, nextStep, whatThereIs, withAnswer } from "../../../lib/jobs/summary-steps.ts";

/** All steps of a job, each answered by a text of this length. */
function steps(parts: readonly string[], room: number, answer: string): string[] {
  const done: string[] = [];
  let finished: readonly (readonly string[])[] = [];
  for (let count = 0; count < 1000; count++) {
    const step = nextStep(parts, finished, room);
    done.push(step.kind === "part" ? `part ${step.index + 1} of ${step.count}` : step.kind);
    if (isLast(step)) return done;
    finished = withAnswer(finished, step, answer);
  }
  throw new Error("No end");
}

describe("the way from a text to its summary", () => {
  test("a text that fits is one question", () => {
    expect(steps(["text"], 100, "answer")).toEqual(["whole"]);
    expect(steps([], 100, "answer")).toEqual(["whole"]);
  });

  test("parts first, then all of their notes", () => {
    expect(steps(["a", "b", "c"], 100, "notes")).toEqual(["part 1 of 3", "part 2 of 3", "part 3 of 3", "final"]);
  });

  test("notes that do not fit together are condensed before", () => {
    const long = "words of a note ".repeat(20);
    const way = steps(["a", "b", "c", "d"], 220, long);
    expect(way.slice(0, 4)).toEqual(["part 1 of 4", "part 2 of 4", "part 3 of 4", "part 4 of 4"]);
    expect(way).toContain("condense");
    expect(way.at(-1)).toBe("final");
  });

  test("it comes to an end, however many parts there are and however long the answers get", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4000 }), (count, length) => {
        const parts = Array.from({ length: count }, (_, at) => `part ${at}`);
        expect(steps(parts, 300, "x".repeat(length)).length).toBeLessThan(2 * count + 10);
      }),
    );
  });

  test("it goes on after what is finished, and asks nothing twice", () => {
    expect(nextStep(["a", "b", "c"], [["one", "two"]], 100)).toEqual({ kind: "part", text: "c", index: 2, count: 3 });
    expect(nextStep(["a", "b"], [["one", "two"]], 100)).toEqual({ kind: "final", notes: ["one", "two"] });
  });
});

describe("what there is when it ends early", () => {
  test.each([
    [[], "The begin", true, "The begin"],
    [[["one", "two"]], "three so f", false, "one\n\ntwo\n\nthree so f"],
    [[["one", "two"]], "The summ", true, "The summ"],
    [[["one", "two"]], "", true, "one\n\ntwo"],
    [[], "", false, ""],
  ])("%j with %j", (finished, partial, wasLast, text) => {
    expect(whatThereIs(finished, partial, wasLast)).toBe(text);
  });
});
