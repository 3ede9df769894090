import { describe, expect, test } from "vitest";
import { leadingTime } from "../../../lib/transcript/leading-time.ts";

describe("a note that begins with a time", () => {
  test.each([
    ["12:34 Loss", 754, "Loss"],
    ["1:02:03 Loss", 3723, "Loss"],
    ["12：34 损失", 754, "损失"],
    ["12:34损失", 754, "损失"],
    [" 0:05\nTwo\nlines", 5, "Two\nlines"],
    ["12:34", 754, ""],
    ["12:34, then", 754, ", then"],
  ])("%j belongs to %d seconds", (written, atSeconds, text) => {
    expect(leadingTime(written)).toEqual({ atSeconds, text });
  });

  test.each(["3 ideas", "Loss 12:34", "12:34pm", "1:2:3:4 ratio", "", ":30 x", "12:345 x"])(
    "%j has none",
    (written) => {
      expect(leadingTime(written)).toEqual({ atSeconds: null, text: written.trim() });
    },
  );
});
