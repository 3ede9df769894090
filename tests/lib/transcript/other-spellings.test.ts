import { describe, expect, test } from "vitest";
import { readTranscript } from "../../../lib/transcript/read-transcript.ts";
import { readWell, said } from "./reading.ts";

const CAPTIONS = ["1–3 Guten Morgen.", "3–5.5 Was ist Lärm?"];
const SRT = "1\n00:00:01,000 --> 00:00:03,000\nGuten Morgen.\n\n2\n00:00:03,000 --> 00:00:05,500\nWas ist Lärm?\n";
const SYNCS =
  "<SYNC Start=1000 End=3000><P Class=DECC>Guten Morgen.\n<SYNC Start=3000 End=5500><P Class=DECC>Was ist Lärm?\n";

describe("the same captions are read, however a program has spelled their file", () => {
  test.each<readonly [string, string]>([
    ["a page that a browser made of the file", `<html><head></head><body><pre style="x">${SRT}</pre></body></html>`],
    ["zeros behind the end", `${SRT}\0\0`],
    ["Ctrl+Z behind the end", `${SRT}\x1a`],
    ["a sign left over behind the times", SRT.replaceAll(/(,\d00)$/gm, "$1?")],
    ["lines broken at the arrow", SRT.replaceAll("--> ", "-->\n")],
    [
      "SBV with line ends as words",
      "0:00:01.000,0:00:03.000\nGuten[br]Morgen.\n\n0:00:03.000,0:00:05.500\nWas ist Lärm?\n",
    ],
    ["SAMI without its head, with ends", SYNCS],
    ["MicroDVD with a decimal comma", "{1}{1}25,000\n{25}{75}Guten Morgen.\n{75}{138}Was ist Lärm?\n"],
    ["MicroDVD that names its unit", "{1}{1}24 fps\n{24}{72}Guten Morgen.\n{72}{132}Was ist Lärm?\n"],
    ["MPL2 with room between its brackets", "[10] [30] Guten Morgen.\n[30] [55] Was ist Lärm?\n"],
    ["a table without a head", '00:00:01.000,00:00:03.000,"Guten Morgen."\n00:00:03.000,00:00:05.500,Was ist Lärm?\n'],
    [
      "a table with a German head",
      "Beginn;Ende;Text\n00:00:01;00:00:03;Guten Morgen.\n00:00:03;00:00:05,5;Was ist Lärm?",
    ],
    ["a table with a Chinese head", "开始时间,结束时间,内容\n0:01,0:03,Guten Morgen.\n0:03,0:05.5,Was ist Lärm?"],
    ["a list with numbers", "1 00:00:01.000 00:00:03.000 Guten Morgen.\n2 00:00:03.000 00:00:05.500 Was ist Lärm?"],
    ["seconds in brackets", "[1.00 - 3.00] Guten Morgen.\n[3.00 - 5.50] Was ist Lärm?"],
  ])("%s", (_, file) => {
    expect(said(file).map((line) => line.replace(" / ", " ").replace("5.52", "5.5"))).toEqual(CAPTIONS);
  });
});

test("times that count frames are told from hundredths in SubRip as well", () => {
  expect(said("1\n00:00:01:05 --> 00:00:02:20\nHello.\n\n2\n00:00:03:00 --> 00:00:04:24\nBye.")).toEqual([
    "1.2–2.8 Hello.",
    "3–4.96 Bye.",
  ]);
});

test("captions that programs have timed are no list of chapters, however seldom somebody speaks", () => {
  const file = ["0:00:01.000", "0:10:00.500", "0:20:00.040", "0:59:10.250"].map((at) => `${at},${at}\nYes.\n`);
  expect(said(file.join("\n"))).toHaveLength(4);
});

test.each<readonly [string, object]>([
  ["whole milliseconds", { segments: [segment(1_000, 3_000), segment(3_000, 5_500, "Was ist Lärm?")] }],
  ["lists of lines", { fragments: [{ begin: "1", end: "3", lines: ["Guten", "Morgen."] }, lines(3, 5.5)] }],
  ["objects that name their kind", [kind({ start: 1, end: 3, text: "Guten Morgen." }), kind(text(3, 5.5))]],
  [
    "capitals",
    [
      { Start: 1, End: 3, Text: "Guten Morgen." },
      { Start: 3, End: 5.5, Text: "Was ist Lärm?" },
    ],
  ],
  ["a whole file in one text", { data: { captions: SRT } }],
])("JSON with %s", (_, json) => {
  expect(said(JSON.stringify(json))).toEqual(CAPTIONS);
});

test.each([
  ["German", "1 Minute und 5 Sekunden"],
  ["Korean", "1분 5초"],
  ["Russian", "1 минута 5 секунд"],
  ["Spanish", "1 minuto y 5 segundos"],
])("a time that a copied page says once more in words is no speech: %s", (_, words) => {
  expect(said(`0:58\nHello there.\n1:05\n${words}\nGoodbye.`)).toEqual(["58 Hello there.", "65 Goodbye."]);
  expect(said(`0:58\nHello there.\n1:04\n${words}\nGoodbye.`).at(-1)).toContain("5");
});

test.each([
  ["corner brackets", "「0:01」Good morning.\n「0:09」Goodbye."],
  ["as code", "`0:01` Good morning.\n\n`0:09` Goodbye."],
  ["between sharps", "#0:01# Good morning.\n#0:09# Goodbye."],
  ["full-width colons", "0：01 Good morning.\n0：09 Goodbye."],
  ["full stops", "00.00.01 Good morning.\n00.00.09 Goodbye."],
  ["numbers before", "1. 0:01 Good morning.\n2. 0:09 Goodbye."],
  ["a picture before", "🎙 0:01 Good morning.\n🎙 0:09 Goodbye."],
  ["a quotation", "> 0:01\n> Good morning.\n>\n> 0:09\n> Goodbye."],
])("times are printed in other signs: %s", (_, file) => {
  expect(said(file)).toEqual(["1 Good morning.", "9 Goodbye."]);
});

test.each([
  ["in a bracket with the time", "(0:01 Ada Berg)\nGood morning.\n\n(0:09 Tom)\nHello.\n\n(0:12 Ada Berg)\nBye."],
  ["before a comma", "Ada Berg, 0:01:\nGood morning.\n\nTom, 0:09:\nHello.\n\nAda Berg, 0:12:\nBye."],
  ["in a bracket of its own", "[Ada Berg] [0:01]: Good morning.\n[Tom] [0:09]: Hello.\n[Ada Berg] [0:12]: Bye."],
])("names are printed in other places: %s", (_, file) => {
  expect(said(file)).toEqual(["1 Ada Berg: Good morning.", "9 Tom: Hello.", "12 Ada Berg: Bye."]);
});

test("a name that stands in a block of its own below the time is who speaks", () => {
  const turns = ["Ada Berg", "Tom", "Ada Berg", "Tom"].map((name, at) => `0:0${at + 1}\n\n${name}\n\nSo I said.`);
  expect(said(turns.join("\n\n"))).toEqual([
    "1 Ada Berg: So I said.",
    "2 Tom: So I said.",
    "3 Ada Berg: So I said.",
    "4 Tom: So I said.",
  ]);
});

test("what an older Mac has written in Western letters is read in its encoding", () => {
  // ü, ä, ß, ö as Mac OS Roman has them.
  const bytes = Uint8Array.from(
    "1\n00:00:01,000 --> 00:00:03,000\nGr\x9f\xa7e, M\x8adchen und B\x9acher, sch\x9an.\n",
    (sign) => sign.charCodeAt(0),
  );
  const reading = readTranscript(bytes);
  expect(reading).toMatchObject({
    ok: true,
    encoding: "macintosh",
    cues: [{ text: "Grüße, Mädchen und Böcher, schön." }],
  });
  expect(readWell(SRT).encoding).toBe("utf-8");
});

function segment(startTime: number, endTime: number, body = "Guten Morgen.") {
  return { startTime, endTime, body };
}

function text(start: number, end: number) {
  return { start, end, text: "Was ist Lärm?" };
}

function lines(begin: number, end: number) {
  return { begin, end, lines: ["Was ist", "Lärm?"] };
}

function kind(data: object) {
  return { type: "cue", data };
}

test.each([
  ["without a head", "0:00.000,0:01.000,Good.\n0:01.000,0:05.000,Well, well, who is there?\n"],
  ["under its head", "start,end,text\n0:00,0:01,Good.\n0:01,0:05,Well, well, who is there?\n"],
])("a comma in what is said ends no cell of a table %s", (_, file) => {
  expect(said(file)).toEqual(["0–1 Good.", "1–5 Well, well, who is there?"]);
});

test("a line that begins with the seconds of its time is said all the same", () => {
  const file = "0:05\n5 people left.\n\n0:12\nThey said so to everybody they met.\n\n0:20\nNobody believed them.\n";
  expect(said(file)[0]).toBe("5 5 people left.");
});
