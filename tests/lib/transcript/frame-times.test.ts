import { expect, test } from "vitest";
import { said } from "./reading.ts";

test("the last number of a cutting program's times counts frames", () => {
  expect(said("00:00:05:12 - 00:00:08:00\nAda: Hello.\n\n00:00:09:24 - 00:00:11:05\nAda: Goodbye.\n")).toEqual([
    "5.48–8 Ada: Hello.",
    "9.96–11.2 Ada: Goodbye.",
  ]);
  expect(said("Start,End,Text\n00:00:05:15,00:00:06:00,Hello\n00:00:08:29,00:00:09:00,Goodbye\n")).toEqual([
    "5.5–6 Hello",
    "8.967–9 Goodbye",
  ]);
});

test("where it is too great for frames it counts hundredths", () => {
  expect(said("00:00:05:12 Hello there.\n00:00:09:75 Goodbye then.\n")).toEqual([
    "5.12 Hello there.",
    "9.75 Goodbye then.",
  ]);
});

test("where frames are dropped, and semicolons stand everywhere, they are counted alike", () => {
  expect(
    said("00;00;05;12 - 00;00;08;00\nAda\nHello there.\n\n00;00;09;24 - 00;00;11;05\nTom\nGoodbye then.\n"),
  ).toEqual(said("00:00:05:12 - 00:00:08:00\nAda\nHello there.\n\n00:00:09:24 - 00:00:11:05\nTom\nGoodbye then.\n"));
  expect(said("00;00;05;12 - 00;00;08;00\nHello there.\n\n00;00;09;24 - 00;00;11;05\nGoodbye then.\n")[0]).toMatch(
    /^5\.48/,
  );
});
