import { describe, expect, test } from "vitest";
import { readTranscriptText } from "../../../lib/transcript/read-transcript.ts";
import { brief, readWell } from "./reading.ts";

const SAMI = `<SAMI>
<HEAD><TITLE>Sets</TITLE><STYLE TYPE="text/css"><!-- P { margin: 0 } .ENCC {Name:English; lang:en-US;} .KRCC {Name:한국어; lang:ko-KR;} --></STYLE></HEAD>
<BODY>
<SYNC Start=1000><P Class=ENCC>Good morning.<br>Sit
down.
<SYNC Start=1000><P Class=KRCC>안녕하세요.
<SYNC Start=3000><P Class=ENCC>&nbsp;
<SYNC Start=5000><P Class=ENCC>R&amp;D<P Class=KRCC>연구
<SYNC Start=7000><P Class=ENCC>&nbsp;
</BODY></SAMI>`;

describe("formats of older players are read", () => {
  test.each([
    [
      "MicroDVD with its rate",
      "{1}{1}25\n{25}{75}{y:i}Good morning.|Sit down.\n{125}{}Goodbye.\n",
      "microdvd",
      ["1–3 Good morning. / Sit down.", "5 Goodbye."],
    ],
    [
      "MPL2",
      "[10][30]Good morning.|/Sit down.\n[50][70]Goodbye.\n",
      "mpl2",
      ["1–3 Good morning. / Sit down.", "5–7 Goodbye."],
    ],
    [
      "SubViewer",
      "[BEGIN]\n******** START SCRIPT ********\n[00:00:01]\nGood morning.|Sit down.\n[00:00:03]\n\n[00:00:05]\nGoodbye.\n[00:00:07]\n\n[END]\n",
      "sub-viewer",
      ["1 Good morning. / Sit down.", "5 Goodbye."],
    ],
    [
      "SubViewer 2",
      "[INFORMATION]\n[TITLE]Sets\n[END INFORMATION]\n[SUBTITLE]\n[COLF]&HFFFFFF,[STYLE]bd\n00:00:01.00,00:00:03.00\nGood morning.[br]Sit down.\n\n00:00:05.00,00:00:07.00\nGoodbye.\n",
      "sub-viewer",
      ["1–3 Good morning. / Sit down.", "5–7 Goodbye."],
    ],
    [
      "TMPlayer",
      "00:00:01:Good morning.|Sit down.\n00:00:05:Goodbye.\n",
      "timed-text",
      ["1 Good morning. / Sit down.", "5 Goodbye."],
    ],
    [
      "DVD scripts",
      "//Font\n$FontName = Arial\n\n00:00:01:00 , 00:00:03:00 , ^IGood morning.^I|Sit down.\n00:00:05:00 , 00:00:07:00 , Goodbye.\n",
      "timed-text",
      ["1–3 Good morning. / Sit down.", "5–7 Goodbye."],
    ],
    ["SAMI, its first language", SAMI, "sami", ["1–3 Good morning. / Sit down.", "5–7 R&D"]],
  ])("%s", (_, file, format, expected) => {
    const reading = readWell(file);
    expect([reading.format, brief(reading.cues), reading.problems]).toEqual([format, expected, []]);
  });

  test("SAMI names its language", () => {
    expect(readWell(SAMI).language).toBe("en-US");
  });

  test("frames without a rate are told to be a guess, which the length of the lecture decides", () => {
    const file = "{0}{25}Good morning.\n{89925}{90000}Goodbye.\n";
    const read = (durationSeconds: number | null) => readTranscriptText(file, { durationSeconds });
    expect(read(null)).toMatchObject({ cues: [{}, { startSeconds: 3750.626 }], problems: [{ code: "guessed-rate" }] });
    expect(read(2_800)).toMatchObject({ cues: [{}, { startSeconds: 3597 }] });
  });
});

describe("broadcasters' files of blocks are read", () => {
  const HEAD = 1_024;
  const BLOCK = 128;
  /** Number of the block, times in hours to frames, text. */
  type Block = readonly [number: number, from: readonly number[], to: readonly number[], text: readonly number[]];
  const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

  function file(blocks: readonly Block[], start = "10000000", table = "00"): Uint8Array {
    const bytes = new Uint8Array(HEAD + blocks.length * BLOCK).fill(0x20);
    bytes.set(letters(`850STL25.011${table}09`));
    bytes.set(letters(start), 256);
    blocks.forEach(([number, from, to, text], at) => {
      const block = new Uint8Array(BLOCK).fill(0x8f);
      block.set([0, at, 0, number, 0, ...from, ...to, 20, 2, 0, ...text]);
      bytes.set(block, HEAD + at * BLOCK);
    });
    return bytes;
  }

  test("with accents before their letters, line ends and colours, from the programme's start on", () => {
    const first = [0x07, ...letters("Caf"), 0xc2, ...letters("e"), 0x8a, ...letters("stra"), 0xfb, ...letters("e")];
    const reading = readWell(
      file([
        [0xff, [10, 0, 1, 0], [10, 0, 3, 5], first],
        [0x00, [10, 0, 5, 0], [10, 0, 7, 0], letters("it goes ")],
        [0xff, [10, 0, 5, 0], [10, 0, 7, 0], letters("on")],
      ]),
    );
    expect(brief(reading.cues)).toEqual(["1–3.2 Café / straße", "5–7 it goes on"]);
    expect(reading).toMatchObject({ format: "ebu-stl", language: "en", problems: [] });
  });

  test("in Cyrillic, and as the times stand where the start lies behind them", () => {
    const block: Block = [0xff, [0, 0, 1, 0], [0, 0, 2, 0], [0xb4, 0xd0]];
    expect(brief(readWell(file([block], "10000000", "01")).cues)).toEqual(["1–2 Да"]);
  });
});
