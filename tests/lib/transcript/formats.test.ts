import { describe, expect, test } from "vitest";
import { brief, readWell } from "./reading.ts";

/** What the file is, the file, the format it is found to be, what it says. */
type Row = readonly [string, string, string, readonly string[]];

const XML = '<?xml version="1.0" encoding="utf-8"?>';

const FILES: readonly Row[] = [
  [
    "WebVTT with a voice, a comment, a style and a region",
    `WEBVTT - Graph theory\nLanguage: en\n\nSTYLE\n::cue { color: lime }\n\nREGION\nid:left\n\nNOTE checked by hand\n\nintro\n00:01.000 --> 00:03.500 align:start\n<v.loud Ada Byron>A graph has <i>nodes</i>,\n<c.yellow>edges</c> &amp; no &lt;centre&gt;\n\n01:00:00.250 --> 01:00:02.000\nThe <00:00:01.000>end\n`,
    "webvtt",
    ["1–3.5 Ada Byron: A graph has nodes, / edges & no <centre>", "3600.25–3602 The end"],
  ],
  [
    "SubRip",
    "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Limits</i> first\r\n\r\n2\r\n00:01:00,000 --> 00:01:02,000\r\n{\\an8}x &lt; 5,\r\nor x < 5\r\n",
    "srt",
    ["1–2.5 Limits first", "60–62 x < 5, / or x < 5"],
  ],
  [
    "YouTube's json3",
    JSON.stringify({
      wireMagic: "pb3",
      events: [
        { tStartMs: 0, dDurationMs: 9000, id: 1 },
        { tStartMs: 100, dDurationMs: 2400, segs: [{ utf8: "today" }, { utf8: " we", tOffsetMs: 200 }] },
        { tStartMs: 1900, aAppend: 1, segs: [{ utf8: "\n" }] },
        { tStartMs: 2000, dDurationMs: 2000, segs: [{ utf8: ">> begin" }] },
      ],
    }),
    "youtube-json3",
    ["0.1–2 today we", "2–4 >> begin"],
  ],
  [
    "YouTube's srv1",
    `${XML}<transcript><text start="0.5" dur="1.5">it&amp;#39;s &lt;i&gt;odd&lt;/i&gt; &amp; a</text><text start="2">b</text></transcript>`,
    "youtube-srv1",
    ["0.5–2 it's odd & a", "2 b"],
  ],
  [
    "YouTube's srv2",
    `${XML}<timedtext><text t="500" d="1500">old form</text></timedtext>`,
    "youtube-srv3",
    ["0.5–2 old form"],
  ],
  [
    "YouTube's srv3 with readings above characters",
    `${XML}<timedtext format="3"><head><pen id="1" rb="1"/><pen id="2" rb="2"/><pen id="3" rb="4"/></head><body><p t="1000" d="2000"><s p="1">東</s><s p="2">(</s><s p="3">とう</s><s p="2">)</s>へ</p><p t="3500" d="500">plain<br/>text</p></body></timedtext>`,
    "youtube-srv3",
    ["1–3 東へ", "3.5–4 plain / text"],
  ],
  [
    "TTML with times in ticks and frames",
    `${XML}<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:tickRate="1000" ttp:frameRate="25" xml:lang="de"><tt:body><tt:div><tt:p begin="1500t" end="2s">Erste<tt:br/>Zeile</tt:p><tt:p begin="00:00:03:05" dur="500ms">Zweite</tt:p></tt:div></tt:body></tt:tt>`,
    "ttml",
    ["1.5–2 Erste / Zeile", "3.2–3.7 Zweite"],
  ],
  [
    "Bilibili's subtitles",
    JSON.stringify({ lang: "zh", body: [{ from: 0.5, to: 2, location: 2, content: "图论入门" }] }),
    "bilibili",
    ["0.5–2 图论入门"],
  ],
  [
    "TED's transcript, wrapped as its graph answers",
    JSON.stringify({
      data: {
        translation: {
          paragraphs: [
            { cues: [{ time: 1500, text: "I build\nbridges." }] },
            { cues: [{ time: 4000, text: "(Applause)" }] },
          ],
        },
      },
    }),
    "ted",
    ["1.5 I build / bridges.", "4 (Applause)"],
  ],
  [
    "TED's older captions",
    JSON.stringify({ captions: [{ duration: 2000, content: "Hello", startOfParagraph: true, startTime: 1000 }] }),
    "ted",
    ["1–3 Hello"],
  ],
  [
    "Open edX's lists",
    JSON.stringify({ start: [0, 2000, 4000], end: [2000, 3900, 5000], text: ["First &amp; last", "", "<i>end</i>"] }),
    "sjson",
    ["0–2 First & last", "4–5 end"],
  ],
  [
    "Panopto's captions among other marks",
    JSON.stringify([
      { Caption: "Slide 1", Time: 0, EventTargetType: "PowerPoint" },
      { Caption: "Welcome", Time: 0.5, CaptionDuration: 1.5, EventTargetType: "Captions" },
      { Caption: "back", Time: 2.25, EventTargetType: "Captions" },
    ]),
    "panopto",
    ["0.5–2 Welcome", "2.25 back"],
  ],
  [
    "a podcast's segments",
    JSON.stringify({
      version: "1.0.0",
      segments: [
        { speaker: "Mei", startTime: 0, endTime: 2.5, body: "Good morning and welcome" },
        { speaker: "Tom", startTime: 2.5, endTime: 4, body: "Glad to be here" },
      ],
    }),
    "podcast-json",
    ["0–2.5 Mei: Good morning and welcome", "2.5–4 Tom: Glad to be here"],
  ],
  [
    "a podcast's single words, joined to captions of one voice",
    JSON.stringify({
      segments: [
        ...["Good", "morning,", "Tom."].map((body, at) => ({ speaker: "Mei", startTime: at, endTime: at + 0.9, body })),
        { speaker: "Tom", startTime: 3, endTime: 3.5, body: "Morning." },
        { speaker: "Tom", startTime: 9, endTime: 9.5, body: "So" },
      ],
    }),
    "podcast-json",
    ["0–2.9 Mei: Good morning, Tom.", "3–3.5 Tom: Morning.", "9–9.5 Tom: So"],
  ],
  [
    "a speech recogniser's segments",
    JSON.stringify({
      language: "en",
      text: "one two",
      segments: [{ id: 0, start: 0.5, end: 2, text: " one and two" }],
    }),
    "podcast-json",
    ["0.5–2 one and two"],
  ],
  [
    "Spotify's read-along",
    JSON.stringify({
      section: [
        { startMs: 0, title: { title: "Intro" } },
        { startMs: 900, text: { sentence: { text: "Hi." } } },
      ],
    }),
    "spotify",
    ["0.9 Hi."],
  ],
  [
    "ASS with its columns in another order, a comment and a drawing",
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Start, End, Style, Text\nComment: 0:00:00.00,0:00:01.00,Main,left out\nDialogue: 0:00:05.50,0:00:06.00,Main,second, with a comma\nDialogue: 0:00:01.50,0:00:03.00,Main,{\\b1}first\\Nline{\\b0}\nDialogue: 0:00:02.00,0:00:03.00,Main,{\\p1}m 0 0 l 9 9{\\p0}\n",
    "ass",
    ["1.5–3 first / line", "5.5–6 second, with a comma"],
  ],
  [
    "ASS without its header",
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,hard\\hspace\n",
    "ass",
    ["1–2 hard space"],
  ],
  [
    "LRC with an offset, several stamps and stamps before words",
    "[ti:Counting]\n[la:en]\n[offset:+500]\n[00:10.50][00:30.50]again and again\n[00:05.00]<00:05.00>one <00:05.50>two\n",
    "lrc",
    ["4.5 one two", "10 again and again", "30 again and again"],
  ],
  [
    "a time before each line",
    "0:05 let us begin\n0:09 - with sets\n1:00:02 and end\n",
    "timed-text",
    ["5 let us begin", "9 with sets", "3602 and end"],
  ],
  ["times in brackets", "[00:05] let us begin\n(00:09) with sets\n", "timed-text", ["5 let us begin", "9 with sets"]],
  [
    "times on lines of their own",
    "0:05\nlet us\nbegin\n\n0:09\n9 seconds\nwith sets\n",
    "timed-text",
    ["5 let us / begin", "9 with sets"],
  ],
  [
    "names and times above what is said",
    "---\ntitle: A talk\n---\n\n## Part one\n\nAda: 00:00:05\n\nLet us begin.\n\nWith sets.\n\nTom (00:12):\nGladly.\n",
    "timed-text",
    ["5 Ada: Let us begin.", "5 Ada: With sets.", "12 Tom: Gladly."],
  ],
  [
    "a name, a time and words on one line",
    "Ada [0:05] Let us begin.\nTom [0:09] Gladly.\n",
    "timed-text",
    ["5 Ada: Let us begin.", "9 Tom: Gladly."],
  ],
  [
    "names in bold behind times in bold",
    "**0:05** **Ada B.** Let us *begin*.\n**0:09** – **Tom:** Gladly.\n",
    "timed-text",
    ["5 Ada B.: Let us *begin*.", "9 Tom: Gladly."],
  ],
  [
    "times and names above what is said",
    "00:00:05 Ada\nLet us begin.\n\n00:00:09 Tom\nGladly.\n\n00:00:12 Ada\nNow.\n\n00:00:20 Tom\nYes.\n",
    "timed-text",
    ["5 Ada: Let us begin.", "9 Tom: Gladly.", "12 Ada: Now.", "20 Tom: Yes."],
  ],
  [
    "SBV",
    "0:00:01.000,0:00:02.500\nfirst\n\n0:00:03.000,0:00:04.000\nsecond\n",
    "timed-text",
    ["1–2.5 first", "3–4 second"],
  ],
];

describe("a caption file is known by its content", () => {
  test.each(FILES)("%s", (_, file, format, expected) => {
    const reading = readWell(file);
    expect(reading.format).toBe(format);
    expect(brief(reading.cues)).toEqual(expected);
    expect(reading.problems).toEqual([]);
  });
});

test.each([
  ["WebVTT", "WEBVTT\nLanguage: pt-BR\n\n00:01.000 --> 00:02.000\nOi\n", "pt-BR"],
  ["TTML", '<tt xml:lang="ja"><body><p begin="1s" end="2s">はい</p></body></tt>', "ja"],
  ["Bilibili", '{"lang":"ai-zh","body":[{"from":1,"to":2,"content":"好"}]}', "zh"],
  ["SubRip", "1\n00:00:01,000 --> 00:00:02,000\nSì\n", null],
])("the language that %s names is kept", (_, file, language) => {
  expect(readWell(file).language).toBe(language);
});
