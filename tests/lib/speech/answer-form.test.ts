import { expect, test } from "vitest";
import { type AnswerForm, nextForm } from "../../../lib/speech/answer-form.ts";

const refusals: readonly (readonly [string, readonly AnswerForm[], string, AnswerForm | undefined])[] = [
  ["does not know times of words", ["words"], "timestamp_granularities is not supported", "segments"],
  ["has not that format", ["words"], "response_format 'verbose_json' is not supported", "srt"],
  [
    "names what it has",
    ["words"],
    "response_format 'verbose_json' is not compatible with model 'gpt-4o-transcribe'. Use 'json' or 'text' instead.",
    "text",
  ],
  ["has only words in the end", ["text"], "response_format 'json' is not supported", "words"],
  ["has none of them", ["words", "srt", "text", "segments"], "response_format", undefined],
];

test.each(refusals)("after a refusal by a server that %s", (_, refused, words, next) => {
  expect(nextForm(refused, words)).toBe(next);
});
