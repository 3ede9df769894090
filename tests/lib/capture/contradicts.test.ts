import { describe, expect, test } from "vitest";
import { contradicts, keyOfItsOwn } from "../../../lib/capture/contradicts.ts";

const key = "https://courses.example/algorithms";
const lecture = (title: string, ...aliases: string[]) => ({ key, title, aliases });
const saved = lecture("Lec 1: Introduction", "yt:aaaaaaaaaaa");

describe("a page shows another lecture than the one saved at its address", () => {
  test.each([
    ["when title and player are others", lecture("Lec 2: Binary search", "yt:bbbbbbbbbbb"), true],
    ["not when only the title was changed", lecture("Welcome", "yt:aaaaaaaaaaa"), false],
    ["not when only the recording was changed", lecture("Lec 1: Introduction", "yt:ccccccccccc"), false],
    ["not when nothing is known of what it plays", lecture("Lec 2: Binary search"), false],
  ])("%s", (_, captured, isAnother) => {
    expect(contradicts(captured, saved)).toBe(isAnother);
  });

  test("and the second lecture has a key of its own, the same each time", () => {
    const second = lecture("Lec 2: Binary search", "yt:bbbbbbbbbbb");
    expect(keyOfItsOwn(second)).toBe(`${key}#yt:bbbbbbbbbbb`);
    expect(keyOfItsOwn(second)).not.toBe(keyOfItsOwn(saved));
  });
});
