import { describe, expect, test } from "vitest";
import { titleTerm } from "../../../lib/search/terms/title-term.ts";

const inOrder = (titles: readonly string[]) =>
  titles.toSorted((one, other) => (titleTerm(one) < titleTerm(other) ? -1 : 1));

describe("titles stand in the order in which people look for them", () => {
  test.each([
    ["numbers by their value", ["Week 2", "Week 10", "Week 100"]],
    ["noughts in front do not count", ["01 Start", "2 Middle", "010 End"]],
    ["case and accents do not count", ["apple", "Äpple 2", "Banana"]],
    ["signs in front do not count", ["“Alpha”", "(Beta)", "【Gamma】"]],
    ["the shorter one first", ["Learning", "Learning to learn"]],
  ])("%s", (_, titles) => {
    expect(inOrder(titles.toReversed())).toEqual(titles);
  });
});

test("the same title in another case is the same; another number, or another end after a long beginning, is not", () => {
  expect(titleTerm("Deep Learning")).toBe(titleTerm("ＤＥＥＰ learning"));
  expect(titleTerm("Lecture 1")).not.toBe(titleTerm("Lecture 01"));
  expect(titleTerm(`${"long ".repeat(50)}one`)).not.toBe(titleTerm(`${"long ".repeat(50)}two`));
});

test("a title of signs alone keeps them", () => {
  expect(titleTerm("???")).not.toBe(titleTerm("!!!"));
});
