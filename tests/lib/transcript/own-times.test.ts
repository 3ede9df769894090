import { expect, test } from "vitest";
import { said } from "./reading.ts";

const TEXTS = ["Hello.", "There you are.", "Goodbye."];

function captions(text: (said: string, at: string) => string): string {
  const blocks = TEXTS.map((each, at) => {
    const time = `00:00:0${at * 3 + 1}`;
    return `${time}.400 --> 00:00:0${at * 3 + 3}.000\n${text(each, time)}\n`;
  });
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

test.each([
  ["in square brackets", (each: string, at: string) => `[${at}] ${each}`],
  ["in round brackets", (each: string, at: string) => `(${at}) ${each}`],
  ["with a dash", (each: string, at: string) => `${at} - ${each}`],
])("a time that each caption says once more is no speech: %s", (_, text) => {
  expect(said(captions(text))).toEqual(["1.4–3 Hello.", "4.4–6 There you are.", "7.4–9 Goodbye."]);
});

test("times that are spoken of stay", () => {
  const spoken = captions((each, at) => (each === "Hello." ? `${at} Hello.` : each));
  expect(said(spoken)[0]).toBe("1.4–3 00:00:01 Hello.");
});
