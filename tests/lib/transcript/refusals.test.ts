import { describe, expect, test } from "vitest";
import { readTranscriptText } from "../../../lib/transcript/read-transcript.ts";
import { readFile } from "./reading.ts";

describe("what is no caption file is refused with the reason", () => {
  test.each([
    ["nothing", "", "empty"],
    ["white space", " \r\n\t\n", "empty"],
    ["a byte order mark alone", "\ufeff", "empty"],
    [
      "a web page",
      "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>0:01 hello</body></html>",
      "web-page",
    ],
    ["a web page without a doctype", "\n<html lang=en><body><p>Not found</p></body></html>", "web-page"],
    ["a page's fragment", "<div class=error>Too many requests</div>", "web-page"],
    ["JSON that breaks off", '{"events":[{"tStartMs":0,"segs":[{"utf8":"one"}]},{"tSta', "broken-json"],
    ["JSON that breaks off at once", "{", "broken-json"],
    ["a list that breaks off", '[{"Caption":"one","Time":1},', "broken-json"],
    ["a site's error in JSON", '{"code":-412,"message":"request was banned"}', "other-json"],
    [
      "JSON with captions' names but other values",
      '{"events":[1],"body":"text","segments":[{"id":1}],"start":"x"}',
      "other-json",
    ],
    ["a feed", '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>', "other-xml"],
    ["prose", "Chapter one. It was a bright day, and the clocks were striking thirteen.", "no-times"],
    ["prose that mentions a time", "We met at 12:30 in the hall.\nBy then all had gone home.\n", "no-times"],
    ["a table of numbers", "0.00\t1.25\n0.10\t1.31\n0.20\t1.44\n", "no-times"],
    [
      "chapters that a program has timed",
      "00:00:00.000 Intro\n00:05:12.500 Rivers\n00:31:05.250 Deltas\n00:58:40.125 Goodbye\n",
      "no-times",
    ],
    ["a programme in columns", "时间,内容\n09:00,开幕式\n10:30,主题演讲\n12:00,午餐\n", "no-times"],
    ["a programme without a head", "09:00,10:30,Opening\n10:30,12:00,Keynote\n12:00,13:00,Lunch\n", "no-times"],
    ["a program", "def parse(line):\n    return line.split('-->')\n", "no-times"],
    ["WebVTT's first line alone", "WEBVTT\n", "no-cues"],
    [
      "the small pictures of a time line",
      "WEBVTT\n\n00:00.000 --> 00:05.000\nsprite.jpg#xywh=0,0,160,90\n\n00:05.000 --> 00:10.000\nsprite.jpg#xywh=160,0,160,90\n",
      "no-cues",
    ],
    ["TTML without paragraphs", '<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>', "no-cues"],
    ["captions in which nobody speaks", "1\n00:00:01,000 --> 00:00:02,000\n\n", "no-cues"],
    ["a PDF", "%PDF-1.7 12:00", "document"],
    ["a rich text", "{\\rtf1 0:01 hello}", "document"],
    ["a compressed archive", "PK\u0003\u0004....", "document"],
    ["sound", "OggS\u0000\u0002", "binary"],
    ["bytes that are no text", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b", "binary"],
  ])("%s", (_, file, why) => {
    expect(readFile(file)).toEqual({ ok: false, why });
  });
});

test("JSON nested a million deep is refused, not stumbled over", () => {
  expect(readFile("[".repeat(1_000_000))).toMatchObject({ ok: false });
  expect(readFile(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)).toMatchObject({ ok: false });
});

test("JSON that names prototypes is read as any other", () => {
  const file = '{"__proto__":{"events":[1]},"constructor":{"prototype":{}},"body":[{"from":1,"to":2,"content":"one"}]}';
  expect(readFile(file)).toMatchObject({ ok: true, cues: [{ startSeconds: 1, text: "one" }] });
});

test("text without times is taken when a person says that it is a transcript, and no moment is made up", () => {
  const text = "First paragraph\nof the talk.\n\nSecond one.";
  expect(readTranscriptText(text)).toEqual({ ok: false, why: "no-times" });
  expect(readTranscriptText(text, { plainText: true })).toMatchObject({
    format: "plain-text",
    timed: false,
    cues: [
      { startSeconds: 0, text: "First paragraph\nof the talk." },
      { startSeconds: 0, text: "Second one." },
    ],
  });
});

test("a pasted text is read for its times first", () => {
  expect(readTranscriptText("0:01 one\n0:02 two", { plainText: true })).toMatchObject({
    format: "timed-text",
    timed: true,
  });
});

test("a page that is pasted as a transcript is still a page", () => {
  expect(readTranscriptText("<!doctype html><p>Hello</p>", { plainText: true })).toEqual({
    ok: false,
    why: "web-page",
  });
});
