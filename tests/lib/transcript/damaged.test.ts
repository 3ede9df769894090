import { describe, expect, test } from "vitest";
import { brief, readWell, said } from "./reading.ts";

describe("SubRip is read however it was written", () => {
  test.each([
    ["without numbers", "00:00:01,000 --> 00:00:02,000\none\n\n00:00:03,000 --> 00:00:04,000\ntwo\n"],
    ["without blank lines", "1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:03,000 --> 00:00:04,000\ntwo"],
    [
      "with a blank line after each line",
      "1\n\n00:00:01,000 --> 00:00:02,000\n\none\n\n2\n\n00:00:03,000 --> 00:00:04,000\n\ntwo\n\n",
    ],
    [
      "with blank lines above",
      "\n\n\n1\n00:00:01,000 --> 00:00:02,000\none\n\n\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo",
    ],
    ["with carriage returns only", "1\r00:00:01,000 --> 00:00:02,000\rone\r\r2\r00:00:03,000 --> 00:00:04,000\rtwo\r"],
    ["without hours", "1\n00:01,000 --> 00:02,000\none\n\n2\n00:03,000 --> 00:04,000\ntwo\n"],
    ["without milliseconds", "1\n00:00:01 --> 00:00:02\none\n\n2\n00:00:03 --> 00:00:04\ntwo\n"],
    ["with dots", "1\n00:00:01.000 --> 00:00:02.000\none\n\n2\n00:00:03.000 --> 00:00:04.000\ntwo\n"],
    [
      "with spaces that a translation program put in",
      "1\n00: 00: 01, 000 - -> 00: 00: 02, 000\none\n\n2\n00: 00: 03, 000 -> 00: 00: 04, 000\ntwo\n",
    ],
    [
      "with full-width signs",
      "1\n00：00：01，000 －－＞ 00：00：02，000\none\n\n2\n00:00:03,000 → 00:00:04,000\ntwo\n",
    ],
    [
      "with coordinates",
      "1\n00:00:01,000 --> 00:00:02,000  X1:100 X2:200 Y1:10 Y2:20\none\n\n2\n00:00:03,000 --> 00:00:04,000 X1:1 X2:2 Y1:3 Y2:4\ntwo\n",
    ],
    [
      "with the text beside the times",
      "1\n00:00:01,000 --> 00:00:02,000 one\n\n2\n00:00:03,000 --> 00:00:04,000 two\n",
    ],
    ["as a recogniser prints it", "[00:00:01.000 --> 00:00:02.000]   one\n[00:00:03.000 --> 00:00:04.000]   two\n"],
    [
      "with a sign before its numbers",
      "#1\n00:00:01,000 --> 00:00:02,000\none\n\n#2\n00:00:03,000 --> 00:00:04,000\ntwo\n",
    ],
    [
      "with a stop behind its numbers",
      "1.\n00:00:01,000 --> 00:00:02,000\none\n\n2.\n00:00:03,000 --> 00:00:04,000\ntwo\n",
    ],
    [
      "with its numbers beside the times",
      "1 00:00:01,000 --> 00:00:02,000\none\n\n2 00:00:03,000 --> 00:00:04,000\ntwo\n",
    ],
    [
      "in the fence of a message",
      "```srt\n1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n```\n",
    ],
    ["out of order", "2\n00:00:03,000 --> 00:00:04,000\ntwo\n\n1\n00:00:01,000 --> 00:00:02,000\none\n"],
  ])("%s", (_, file) => {
    const reading = readWell(file);
    expect(brief(reading.cues)).toEqual(["1–2 one", "3–4 two"]);
    expect(reading).toMatchObject({ format: "srt", problems: [] });
  });
});

describe("times around which something has gone wrong are still times", () => {
  test.each(["=>", "==>", "-- >", "- - >", "»", "—>", "~>", "⇒", "--》", ">>", "- ", "", "to"])("arrow %j", (arrow) => {
    const captions = ["one", "two"].map(
      (text, at) => `${at + 1}\n00:00:0${at},500 ${arrow} 00:00:0${at + 1},000\n${text}\n`,
    );
    const reading = readWell(captions.join("\n"));
    expect(brief(reading.cues)).toEqual(["0.5–1 one", "1.5–2 two"]);
    expect(reading.problems).toEqual([]);
  });

  test.each([
    ["OO:00:03,OOO --> 00:00:O4,000", "3–4 two"],
    ["00:00:03,000 --> 00:00:0l,000", "3 two"],
    ["00:00:03 000 --> 00.00.04.000", "3–4 two"],
    ["00:00:03’000 --> 00::00:04,,000", "3–4 two"],
    ["(00:00:03,000 --> 00:00:04,000)", "3–4 two"],
    ["００:００:０３,０００ --> ۰۰:۰۰:۰۴,۰۰۰", "3–4 two"],
    ["00:00:03,000 --> xx:yy:zz", "3 two"],
    ["00:00:03,000 --> 00:00:04,000 --> 00:00:05,000", "3–4 two"],
    ["00:00:03,000 - 00:00:04,000", "3–4 two"],
  ])("%s", (times, read) => {
    const reading = readWell(`1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n${times}\ntwo\n`);
    expect(brief(reading.cues)).toEqual(["1–2 one", read]);
    expect(reading.problems).toEqual(read === "3 two" && times.includes("0l") ? [{ code: "bad-ends", count: 1 }] : []);
  });

  test.each(["a0:00:03,000 --> 00:00:04,000", "00:00:0x,000 -->", "--> 00:00:04,000", "soon --> 00:00:04,000"])(
    "%s is counted where captions have no numbers, and its text is nobody else's",
    (times) => {
      const reading = readWell(
        `00:00:01,000 --> 00:00:02,000\none\n\n${times}\nlost\n\n00:00:05,000 --> 00:00:06,000\nthree\n`,
      );
      expect(brief(reading.cues)).toEqual(["1–2 one", "5–6 three"]);
      expect(reading.problems).toEqual([{ code: "bad-times", count: 1 }]);
    },
  );

  test("a caption that ends before it begins is kept without that end, and this is told", () => {
    const reading = readWell("1\n00:00:04,000 --> 00:00:03,000\none\n\n2\n00:00:05,000 --> 00:00:06,000\ntwo\n");
    expect(brief(reading.cues)).toEqual(["4 one", "5–6 two"]);
    expect(reading.problems).toEqual([{ code: "bad-ends", count: 1 }]);
  });
});

test("a number that is said stays, a caption's own number goes", () => {
  expect(said("1\n00:00:01,000 --> 00:00:02,000\nThe answer is\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n7\n")).toEqual([
    "1–2 The answer is / 42",
    "3–4 7",
  ]);
  expect(said("00:00:01,000 --> 00:00:02,000\n42\n00:00:03,000 --> 00:00:04,000\nyes\n")).toEqual([
    "1–2 42",
    "3–4 yes",
  ]);
});

test("a blank line inside a caption does not cut it short", () => {
  expect(said("1\n00:00:01,000 --> 00:00:02,000\nabove\n\nbelow\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n")).toEqual([
    "1–2 above / below",
    "3–4 two",
  ]);
});

test("an arrow that is said is no time", () => {
  expect(said("1\n00:00:01,000 --> 00:00:02,000\nfrom 1:02 → 1:05\nor 1 --> 2\n")).toEqual([
    "1–2 from 1:02 → 1:05 / or 1 --> 2",
  ]);
});

test("a caption whose times are lost is left out and counted, and does not pass for part of another", () => {
  const file =
    "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\nlost words\n\n3\n00:00:05,000 -->\nthree\n\n4\n --> 00:00:09,000\nfour\n";
  const reading = readWell(file);
  expect(brief(reading.cues)).toEqual(["1–2 one", "5 three"]);
  expect(reading.problems).toEqual([{ code: "bad-times", count: 2 }]);
});

test("a damaged time is no speech where captions have no numbers either", () => {
  const reading = readWell(
    "00:00:01,000 --> 00:00:02,000\none\n\n--> 00:00:04,000\nlost\n\n00:00:05,000 --> 00:00:06,000\nthree\n",
  );
  expect(brief(reading.cues)).toEqual(["1–2 one", "5–6 three"]);
});

describe("WebVTT", () => {
  test("that begins with WebVTT's times is read strictly, and what has none is counted", () => {
    const file =
      "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\n00:0x.000 --> 00:04.000\nlost\n\n00:99.000 --> 00:05.000\nlost\n";
    expect(readWell(file)).toMatchObject({ cues: [{ text: "one" }], problems: [{ code: "bad-times", count: 2 }] });
  });

  test.each([
    ["seconds only", "WEBVTT\n\n1.5 --> 2.5\none\n\n1:03.25 --> 1:04.0\ntwo\n", ["1.5–2.5 one", "63.25–64 two"]],
    [
      "ends that are cut short",
      "WEBVTT\n\n00:01.000 --> 00:02\none\n\n00:03.000 --> 00:04\ntwo\n",
      ["1–2 one", "3–4 two"],
    ],
    ["SubRip's commas", "WEBVTT\n\n1\n00:00:01,500 --> 00:00:02,500\none\n", ["1.5–2.5 one"]],
  ])("that has %s throughout is read all the same", (_, file, expected) => {
    expect(said(file)).toEqual(expected);
  });

  test("without its first line is known by its settings", () => {
    const reading = readWell("00:00:01.000 --> 00:00:02.000 align:start position:0%\n<c>one</c>\n");
    expect(reading.format).toBe("webvtt");
    expect(brief(reading.cues)).toEqual(["1–2 one"]);
  });

  test("keeps a text that a blank line has parted from its times, but no comment", () => {
    expect(said("WEBVTT\n\n00:01.000 --> 00:02.000\n\none\n\n00:03.000 --> 00:04.000\n\nNOTE nothing said\n")).toEqual([
      "1–2 one",
    ]);
  });

  test("takes numbers of characters that come from Windows as they were meant", () => {
    expect(said("WEBVTT\n\n00:01.000 --> 00:02.000\nit&#146;s &#x93;so&#148;\n")).toEqual(["1–2 it’s “so”"]);
  });

  test("decodes names and numbers of characters, and leaves a lone sign alone", () => {
    expect(said("WEBVTT\n\n00:01.000 --> 00:02.000\ncaf&eacute; &#8364;5 &#x2713; R&D &unknown; &copy 2020\n")).toEqual(
      ["1–2 café €5 ✓ R&D &unknown; © 2020"],
    );
  });

  test("keeps a comparison that looks like the start of a tag", () => {
    expect(said("WEBVTT\n\n00:01.000 --> 00:02.000\nwhile x < 5 <i>and</i> y < 3\n")).toEqual([
      "1–2 while x < 5 and y < 3",
    ]);
  });
});

describe("XML", () => {
  test("with a bare ampersand, an unquoted sign and no end is read as far as it goes", () => {
    const reading = readWell(
      '<transcript><text start="1" dur="1">R&D if a < b</text><text start="3" dur="1">cut in the mid',
    );
    expect(brief(reading.cues)).toEqual(["1–2 R&D if a < b", "3–4 cut in the mid"]);
    expect(reading.problems).toEqual([{ code: "cut-off", count: 1 }]);
  });

  test("that never closes its line ends keeps what follows them", () => {
    expect(said('<tt><body><p begin="1s" end="2s">one<br>two</br>three</p></body></tt>')).toEqual([
      "1–2 one / twothree",
    ]);
  });

  test("hides what TTML hides and reads past what describes", () => {
    const file = `<tt xmlns:tts="s"><head><styling><style xml:id="r" tts:ruby="text"/></styling></head><body><div>
      <p begin="1s" end="2s"><metadata><desc>not said</desc></metadata>a<span tts:display="none">b</span><span tts:visibility="hidden">c<span tts:visibility="visible">d</span></span></p>
      <p begin="3s" end="4s"><span tts:ruby="container"><span tts:ruby="base">東</span><span style="r">とう</span></span></p>
      <p begin="soon" end="5s">lost</p></div></body></tt>`;
    const reading = readWell(file);
    expect(brief(reading.cues)).toEqual(["1–2 ad", "3–4 東"]);
    expect(reading.problems).toEqual([{ code: "bad-times", count: 1 }]);
  });

  test("counts TTML's times from the container that holds them, one after the other where it says so", () => {
    expect(said('<tt><body><div begin="10s"><p begin="1s" end="2s">one</p></div></body></tt>')).toEqual(["11–12 one"]);
    expect(said('<tt><body><div timeContainer="seq"><p dur="2s">one</p><p dur="3s">two</p></div></body></tt>')).toEqual(
      ["0–2 one", "2–5 two"],
    );
  });

  test("takes TTML's times as they stand where they would run out of their container", () => {
    const file =
      '<tt><body dur="60s"><div begin="10s" end="20s"><p begin="10s" end="12s">one</p><p begin="18s" end="20s">two</p></div></body></tt>';
    expect(said(file)).toEqual(["10–12 one", "18–20 two"]);
  });

  test("gives each timed span of an untimed paragraph a cue, and names who speaks", () => {
    const file = `<tt><head><metadata><ttm:agent xml:id="v1"><ttm:name type="full">Ada</ttm:name></ttm:agent></metadata></head><body><div>
      <p ttm:agent="v1"><span begin="1s" end="2s">one</span><span begin="2s" end="3s">two</span></p></div></body></tt>`;
    expect(said(file)).toEqual(["1–2 Ada: one", "2–3 Ada: two"]);
  });
});

test("TTML with a part for each language gives the first", () => {
  const part = (language: string, text: string) =>
    `<div xml:lang="${language}"><p begin="1s" end="2s">${text}</p></div>`;
  const reading = readWell(`<tt xml:lang=""><body>${part("de", "eins")}${part("en", "one")}</body></tt>`);
  expect([brief(reading.cues), reading.language]).toEqual([["1–2 eins"], "de"]);
});

test("television captions that are written twice are read once", () => {
  const line = "00:00:01;00\t94ae 94ae 9420 9420 9470 9470 c8e5 ecec ef80 942f 942f\n";
  expect(said(`Scenarist_SCC V1.0\n\n${line}${line}\n00:00:03;00\t942c 942c\n`)).toEqual(["1–3 Hello"]);
});

test("JSON lists of unequal length give what has both words and times", () => {
  const reading = readWell('{"start":[1000,2000],"end":[1500],"text":["one","two","three"]}');
  expect(brief(reading.cues)).toEqual(["1–1.5 one", "2 two"]);
  expect(reading.problems).toEqual([{ code: "bad-times", count: 1 }]);
});

test("an ASS line without a start is left out, one without an end is kept", () => {
  const reading = readWell(
    "[Events]\nFormat: Start, End, Text\nDialogue: x,0:00:01.00,lost\nDialogue: 0:00:02:50,y,kept\n[V4+ Styles]\n",
  );
  expect(brief(reading.cues)).toEqual(["2.5 kept"]);
  expect(reading.problems).toEqual([{ code: "bad-times", count: 1 }]);
});

test("times before the beginning are the beginning, impossible ones none", () => {
  expect(said('{"body":[{"from":-0.5,"to":1,"content":"early"},{"from":2,"to":"never","content":"open"}]}')).toEqual([
    "0–1 early",
    "2 open",
  ]);
});

test("an endless paragraph is kept in pieces that a cue can hold", () => {
  const reading = readWell(`1\n00:00:01,000 --> 00:00:02,000\n${"word ".repeat(10_000)}\n`);
  expect(reading.cues.map(({ text }) => text.length).every((length) => length <= 20_000)).toBe(true);
  expect(reading.cues.map(({ text }) => text).join(" ")).toBe("word ".repeat(10_000).trim());
});
