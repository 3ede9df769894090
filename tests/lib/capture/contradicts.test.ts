import { describe, expect, test } from "vitest";
import { contradicts, keyOfItsOwn, mayBeAnother } from "../../../lib/capture/contradicts.ts";

const key = "https://courses.example/algorithms";
const lecture = (title: string, ...aliases: string[]) => ({ key, title, aliases });
const saved = lecture("Lec 1: Introduction", "yt:aaaaaaaaaaa");

describe("a page shows another lecture than the one saved at its address", () => {
  test.each([
    ["when title and player are others", lecture("Lec 2: Binary search", "yt:bbbbbbbbbbb"), true],
    ["not when only the title was changed", lecture("Welcome", "yt:aaaaaaaaaaa"), false],
    ["not when only the recording was changed", lecture("Lec 1: Introduction", "yt:ccccccccccc"), false],
    ["not when nothing is known of what it plays, and no number tells", lecture("Binary search"), false],
  ])("%s", (_, captured, isAnother) => {
    expect(contradicts(captured, saved)).toBe(isAnother);
  });

  test("and the second lecture has a key of its own, the same each time", () => {
    const second = lecture("Lec 2: Binary search", "yt:bbbbbbbbbbb");
    expect(keyOfItsOwn(second)).toBe(`${key}#yt:bbbbbbbbbbb`);
    expect(keyOfItsOwn(second)).not.toBe(keyOfItsOwn(saved));
  });
});

describe("a page that plays its own file shows another lecture than the one saved at its address", () => {
  const mean = { ...lecture("1. Mean"), durationSeconds: 730 };
  const named = (title: string, durationSeconds: number | null = null) => ({ ...lecture(title), durationSeconds });
  test.each([
    ["when its title has another number", named("2. Variance"), mean, true],
    ["also where the course stands behind each title", named("2. Variance | Stats"), named("1. Mean | Stats"), true],
    ["also where the title is a number alone", named("Week 2"), named("Week 1"), true],
    ["when it has another title and another length", named("Variance", 930), mean, true],
    ["not when only its length is another", named("1. Mean", 930), mean, false],
    ["not when its title was changed and its length is the same", named("What is a mean?", 731), mean, false],
    ["not when its lessons are counted anew", named("2. Mean"), mean, false],
    ["not for messages that wait, or a sign that it plays", named("▶ (12) Mean", 930), named("Mean", 730), false],
    ["not for other words about another amount", named("7 ways to count"), named("10 tips on numbers"), false],
    ["not for people who watch", named("2,345 watching: Mean"), named("1,234 watching: Mean"), false],
    ["not where the person wrote the title", named("2. Variance", 930), { ...mean, ownTitle: true as const }, false],
    ["not where a site knows its lectures by name", named("2. Variance"), { ...mean, key: "yt:aaaaaaaaaaa" }, false],
  ])("%s", (_, captured, before, isAnother) => {
    expect(contradicts(captured, before)).toBe(isAnother);
  });

  test("and is asked first, unless its address has the title", () => {
    expect(mayBeAnother(mean)).toBe(true);
    expect(mayBeAnother({ ...mean, key: "https://courses.example/the-mean" })).toBe(false);
    expect(mayBeAnother({ ...mean, ownTitle: true })).toBe(false);
    expect(mayBeAnother(named("Mean"))).toBe(false);
  });

  test("and each has a key of its own by its title, where nothing else tells them apart", () => {
    expect(keyOfItsOwn(named("2. Variance"))).toBe(`${key}#2variance`);
    expect(keyOfItsOwn(lecture("2. Variance", `${key}?view=list#2variance`))).toBe(`${key}#2variance`);
  });
});
