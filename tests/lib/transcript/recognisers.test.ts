import { describe, expect, test } from "vitest";
import { brief, readFile, readWell } from "./reading.ts";

/** The same two turns, as each program writes them. */
const WORDS = [
  { word: "good", punctuated_word: "Good", start: 0.2, end: 0.5 },
  { word: "morning", punctuated_word: "morning.", start: 0.6, end: 1 },
  { word: "hello", punctuated_word: "Hello.", start: 5, end: 5.4 },
];
const NAMED = ["0.2–1 Ada: Good morning.", "5–5.4 Tom: Hello."];
const BARE = ["0.2–1 Good morning.", "5–5.4 Hello."];
const voices = (first: string, second: string) => [`0.2–1 ${first}: Good morning.`, `5–5.4 ${second}: Hello.`];

const google = (start: string, end: string) => [
  {
    alternatives: [
      {
        transcript: "Good morning.",
        words: [
          { [start]: "0.200s", [end]: "0.500s" },
          { [start]: "0.600s", [end]: "1s" },
        ],
      },
    ],
  },
  { alternatives: [{ transcript: " Hello.", words: [{ [start]: "5s", [end]: "5.400s" }] }] },
];
const amazon = (content: string, start: string, end: string) => ({
  start_time: start,
  end_time: end,
  type: "pronunciation",
  alternatives: [{ content }],
});
const stop = { type: "punctuation", alternatives: [{ content: "." }] };

describe("what recognisers of speech write as JSON is read", () => {
  test.each([
    [
      "Watson, whose words are lists",
      {
        results: [
          {
            alternatives: [
              {
                transcript: "Good morning. ",
                timestamps: [
                  ["good", 0.2, 0.5],
                  ["morning", 0.6, 1],
                ],
              },
            ],
            final: true,
          },
          { alternatives: [{ transcript: "Hello. ", timestamps: [["hello", 5, 5.4]] }], final: true },
        ],
      },
      BARE,
    ],
    [
      "Deepgram, words alone",
      { results: { channels: [{ alternatives: [{ transcript: "good morning hello", words: WORDS }] }] } },
      BARE,
    ],
    ["Google", { results: google("startTime", "endTime") }, BARE],
    ["Google's operation", { done: true, response: { results: google("startTime", "endTime") } }, BARE],
    ["Google's second version", { results: google("startOffset", "endOffset") }, BARE],
    [
      "Google's libraries",
      {
        results: [
          {
            alternatives: [
              {
                transcript: "Good morning.",
                words: [{ start_time: { nanos: 200_000_000 }, end_time: { seconds: 1 } }],
              },
            ],
          },
        ],
      },
      ["0.2–1 Good morning."],
    ],
    [
      "Google without words",
      {
        results: [
          { alternatives: [{ transcript: "Good morning to all of you." }], resultEndTime: "1.2s" },
          { alternatives: [{ transcript: "Hello to you too, Ada." }], resultEndTime: "6s" },
        ],
      },
      ["0–1.2 Good morning to all of you.", "1.2–6 Hello to you too, Ada."],
    ],
    [
      "Amazon, with the voices beside the words",
      {
        results: {
          speaker_labels: {
            segments: [
              {
                items: [
                  { start_time: "0.2", speaker_label: "spk_0" },
                  { start_time: "0.6", speaker_label: "spk_0" },
                ],
              },
              { items: [{ start_time: "5.0", speaker_label: "spk_1" }] },
            ],
          },
          items: [
            amazon("Good", "0.2", "0.5"),
            amazon("morning", "0.6", "1.0"),
            stop,
            amazon("Hello", "5.0", "5.4"),
            stop,
          ],
        },
      },
      voices("spk_0", "spk_1"),
    ],
    [
      "Speechmatics",
      {
        results: [
          { type: "word", start_time: 0.2, end_time: 0.5, alternatives: [{ content: "Good", speaker: "Ada" }] },
          { type: "word", start_time: 0.6, end_time: 1, alternatives: [{ content: "morning", speaker: "Ada" }] },
          { type: "punctuation", start_time: 1, end_time: 1, alternatives: [{ content: ".", speaker: "Ada" }] },
          { type: "word", start_time: 5, end_time: 5.4, alternatives: [{ content: "Hello.", speaker: "Tom" }] },
        ],
      },
      NAMED,
    ],
    [
      "Azure's batches",
      {
        recognizedPhrases: [
          { speaker: 1, offset: "PT0.2S", duration: "PT0.8S", nBest: [{ display: "Good morning." }] },
          { speaker: 2, offset: "PT5S", duration: "PT0.4S", nBest: [{ display: "Hello." }] },
        ],
      },
      voices("Speaker 1", "Speaker 2"),
    ],
    [
      "Azure at once",
      {
        phrases: [
          { offsetMilliseconds: 200, durationMilliseconds: 800, text: "Good morning." },
          { offsetMilliseconds: 5000, durationMilliseconds: 400, text: "Hello." },
        ],
      },
      BARE,
    ],
    [
      "Azure's video index",
      {
        videos: [
          {
            insights: {
              transcript: [
                { text: "Good morning.", instances: [{ start: "0:00:00.2", end: "0:00:01" }] },
                { text: "Hello.", instances: [{ start: "0:00:05", end: "0:00:05.4" }] },
              ],
            },
          },
        ],
      },
      BARE,
    ],
    [
      "Hugging Face",
      {
        chunks: [
          { timestamp: [0.2, 1], text: " Good morning." },
          { timestamp: [5, 5.4], text: " Hello." },
        ],
      },
      BARE,
    ],
    [
      "lists of start, end and text",
      [
        [0.2, 1, "Good morning."],
        [5, 5.4, "Hello."],
      ],
      BARE,
    ],
    [
      "Vosk",
      [
        { result: WORDS.slice(0, 2), text: "good morning" },
        { result: WORDS.slice(2), text: "hello" },
      ],
      BARE,
    ],
    ["WhisperX, words alone", { word_segments: WORDS }, BARE],
    [
      "Happy Scribe",
      [
        {
          speaker: "Ada",
          words: [
            { text: "Good ", data_start: 0.2, data_end: 0.5 },
            { text: "morning.", data_start: 0.6, data_end: 1 },
          ],
        },
        { speaker: "Tom", words: [{ text: "Hello.", data_start: 5, data_end: 5.4 }] },
      ],
      NAMED,
    ],
    [
      "Kaltura",
      {
        objects: [
          { startTime: 200, endTime: 1000, content: [{ text: "Good" }, { text: "morning." }] },
          { startTime: 5000, endTime: 5400, content: [{ text: "Hello." }] },
        ],
      },
      BARE,
    ],
    [
      "segments whose speaker is an object",
      {
        segments: [
          { start: 0.2, end: 1, text: "Good morning.", speaker: { name: "Ada" } },
          { start: 5, end: 5.4, text: "Hello.", speaker: { name: "Tom" } },
        ],
      },
      NAMED,
    ],
  ])("%s", (_, json, expected) => {
    expect(brief(readWell(JSON.stringify(json)).cues)).toEqual(expected);
  });

  test("and nothing, where no result says when it was spoken: all would stand at the beginning", () => {
    const results = ["Good morning.", "Hello."].map((transcript) => ({ alternatives: [{ transcript }] }));
    expect(readFile(JSON.stringify({ results }))).toMatchObject({ ok: false });
  });

  test("a segment on each line", () => {
    expect(
      brief(readWell('{"start":0.2,"end":1,"text":"Good morning."}\n{"start":5,"end":5.4,"text":"Hello."}\n').cues),
    ).toEqual(BARE);
  });

  test("the language that whisper.cpp heard", () => {
    const json = {
      result: { language: "de" },
      transcription: [{ offsets: { from: 200, to: 1000 }, text: "Guten Morgen." }],
    };
    expect(readWell(JSON.stringify(json)).language).toBe("de");
  });
});
