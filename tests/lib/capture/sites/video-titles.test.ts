import { describe, expect, test } from "vitest";
import { clipTitle } from "../../../../lib/capture/sites/tiktok/clip-title.ts";
import { channelIn, ownTitle } from "../../../../lib/capture/sites/twitch/page-title.ts";

describe("the title of a Twitch video comes without site and channel", () => {
  test.each([
    ["Pouring concrete - Twitch", "", "Pouring concrete"],
    ["BuildSchool - Pouring concrete - Twitch", "BuildSchool", "Pouring concrete"],
    ["Week 3: sand - day 1 - BuildSchool on Twitch", "BuildSchool", "Week 3: sand - day 1"],
    ["BuildSchool - Twitch", "BuildSchool", ""],
    ["Twitch", "", ""],
    ["buildschool Playing Makers - Twitch Clips", "buildschool", ""],
  ])("%s", (title, channel, expected) => {
    expect(ownTitle(title, channel)).toBe(expected);
  });

  test("the channel stands behind the title, which may have dashes itself", () => {
    expect(channelIn("Week 3 - sand - BuildSchool on Twitch")).toBe("BuildSchool");
  });
});

describe("a TikTok clip is called by the page's title, or else by its text", () => {
  const text = "Reading a gauge 🌊 in one minute #rivers";
  test.each([
    ["How to read a gauge | TikTok", text, "How to read a gauge"],
    ["TikTok - Make Your Day", text, text],
    ["River Lab (@riverlab) on TikTok Reading a gauge 🌊 in one minute #rivers", text, text],
    ["River Lab(@riverlab) | TikTok", text, text],
    ["River Lab’s videos with original sound | TikTok", "", "River Lab’s videos with original sound"],
    ["TikTok", `First sentence about sand. ${"More of it ".repeat(20)}`, "First sentence about sand."],
    ["", "first line of two\nsecond", "first line of two"],
  ])("%s", (title, description, expected) => {
    expect(clipTitle(title, description, "riverlab")).toBe(expected);
  });
});
