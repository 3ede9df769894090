import { expect, test } from "vitest";
import { said } from "./reading.ts";

const clock = (seconds: number) => `00:00:${seconds.toFixed(3).padStart(6, "0")}`;

function vtt(cues: readonly (readonly [number, number, string])[]): string {
  return `WEBVTT\nKind: captions\n\n${cues.map(([from, to, text]) => `${clock(from)} --> ${clock(to)} align:start position:0%\n${text}\n`).join("\n")}`;
}

test("automatic captions that roll say each line once, where it begins", () => {
  const file = vtt([
    [0, 2, " \nso<00:00:00.500><c> this</c><00:00:01.000><c> is</c>"],
    [2, 2.01, "so this is\n "],
    [2.01, 4, "so this is\na<00:00:02.500><c> graph</c>"],
    [4, 4.01, "a graph\n "],
    [4.01, 6, "a graph\nand<00:00:05.000><c> that</c>"],
    [6, 6.01, "and that\n "],
  ]);
  expect(said(file)).toEqual(["0–2 so this is", "2.01–4 a graph", "4.01–6 and that"]);
});

test("a line that is said twice in rolling captions is kept twice", () => {
  const file = vtt([
    [0, 2, " \n[Music]"],
    [2, 2.01, "[Music]\n "],
    [2.01, 4, "[Music]\n[Music]"],
    [4, 4.01, "[Music]\n "],
    [4.01, 6, "[Music]\nhello"],
    [6, 6.01, "hello\n "],
  ]);
  expect(said(file)).toEqual(["0–2 [Music]", "2.01–4 [Music]", "4.01–6 hello"]);
});

test("live captions that grow word by word become whole lines", () => {
  const file = vtt([
    [0, 1, "we"],
    [1, 2, "we have"],
    [2, 3, "we have nine"],
    [3, 4, "we have nine\nitems"],
    [4, 5, "we have nine\nitems today"],
  ]);
  expect(said(file)).toEqual(["0–3 we have nine", "3–5 items today"]);
});

test("the same captions converted to SubRip roll as well", () => {
  const rows = ["one line", "one line\nnext line", "next line\nthird line", "third line\nlast line"];
  const file = rows.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${text}\n`).join("\n");
  expect(said(file)).toEqual(["0–1 one line", "1–2 next line", "2–3 third line", "3–4 last line"]);
});

test("captions that are only repeated are left as they are", () => {
  const chorus = vtt([
    [0, 1, "la la"],
    [1, 2, "la la"],
    [2, 3, "la la"],
    [3, 4, "oh"],
  ]);
  expect(said(chorus)).toEqual(["0–1 la la", "1–2 la la", "2–3 la la", "3–4 oh"]);
});

test("captions of which some take up the line before do not roll either", () => {
  const refrain = ["oh", "oh\nyes", "and now", "la", "la\nla la", "then", "so", "so\nso it is", "well", "it ends"];
  const cues = refrain.map((text, at) => [at, at + 1, text] as const);
  expect(said(vtt(cues)).join()).toContain("1–2 oh / yes,2–3 and now");
});

test("one line taken up again does not make a file of rolling captions", () => {
  const file = vtt([
    [0, 1, "Who?"],
    [1, 2, "Who?\nMe."],
    [2, 3, "Yes."],
    [3, 4, "No."],
    [4, 5, "Well."],
    [5, 6, "Then."],
  ]);
  expect(said(file)).toHaveLength(6);
  expect(said(file)[1]).toBe("1–2 Who? / Me.");
});
