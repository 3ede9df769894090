import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventData } from "../../../lib/summary/event-stream.ts";
import { secondsOf } from "../../../lib/summary/model-failure.ts";

async function read(...chunks: readonly Uint8Array[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events: string[] = [];
  for await (const data of eventData(body)) events.push(data);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a stream of events", () => {
  test.each([
    ["lines that end in LF", "data: one\n\ndata: two\n\n", ["one", "two"]],
    ["lines that end in CR LF", "data: one\r\n\r\ndata: two\r\n\r\n", ["one", "two"]],
    ["lines that end in CR", "data: one\r\rdata: two\r\r", ["one", "two"]],
    ["data on several lines", "data: one\ndata: more\n\n", ["one\nmore"]],
    ["no space after the colon", "data:one\n\n", ["one"]],
    ["comments and other fields", ": alive\nevent: message\nid: 7\ndata: one\n\n", ["one"]],
    ["a last word without an empty line", "data: one\n\ndata: [DONE]", ["one", "[DONE]"]],
    ["an event that breaks off", "data: one\n\ndata: tw", ["one"]],
    ["nothing", "", []],
  ])("%s", async (_, text, events) => {
    expect(await read(bytes(text))).toEqual(events);
  });

  test("says the same however its bytes are cut, in the middle of a character too", async () => {
    const whole = bytes("data: 月亮吸引海水\r\n\r\ndata: The moon 🌕 pulls\n\ndata: [DONE]\n\n");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), whole.length];
        const chunks = places.slice(1).map((to, at) => whole.slice(places[at], to));
        expect(await read(...chunks)).toEqual(["月亮吸引海水", "The moon 🌕 pulls", "[DONE]"]);
      }),
    );
  });
});

test.each([
  ["30", 30],
  [" 0 ", 0],
  ["2.5", 3],
  ["Wed, 14 May 2025 13:39:00 GMT", 60],
  ["Wed, 14 May 2025 13:37:00 GMT", 0],
  ["soon", null],
  [null, null],
])("Retry-After %j is %j seconds", (value, seconds) => {
  expect(secondsOf(value, Date.parse("2025-05-14T13:38:00Z"))).toBe(seconds);
});
