import { expect, test } from "vitest";
import { stillRoom } from "../../../components/notes/still-room.ts";

/** The head of a WebP file: its name, and what stands from byte 12 on. */
function webp(kind: string, from: number, bytes: readonly number[]): string {
  const head = new Uint8Array(30);
  head.set(new TextEncoder().encode(`RIFF____WEBP${kind}`));
  head.set(bytes, from);
  return btoa(String.fromCharCode(...head));
}

test.each([
  ["VP8 ", 26, [0x80, 0x02, 0x68, 0x01]],
  ["VP8L", 21, [0x7f, 0xc2, 0x59, 0x00]],
  ["VP8X", 24, [0x7f, 0x02, 0x00, 0x67, 0x01, 0x00]],
])("the head of a picture of the kind %s says how large it is", (kind, from, bytes) => {
  expect(stillRoom(webp(kind, from, bytes))).toEqual({ width: 640, height: 360 });
});

test.each([["iVBORw0KGgo="], ["UklGRg=="], [webp("VP8 ", 26, [0, 0, 0, 0])]])(
  "of another picture nobody knows: %s",
  (base64) => {
    expect(stillRoom(base64)).toBeNull();
  },
);
