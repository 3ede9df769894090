import { expect, test } from "vitest";
import { PartReader } from "../../../lib/transfer/read-parts.ts";

const RECORDS = [
  { id: "quotes", text: 'She said "the \\ sea" and left\\' },
  { id: "slashes", text: '\\\\\\"\\', deep: [[{ "a\\": '"]}' }]] },
  { id: "空", text: "潮汐 \u2028 🌊 \t\n", list: [] },
  { id: "", text: "" },
];
const FILE = { format: 'a "\\" b', lectures: RECORDS, other: [1, "]", null, true], last: -1.5e3 };

/** What a file that comes in two pieces, cut at this byte, is read as. */
function partsOf(bytes: Uint8Array, cut: number): readonly unknown[] {
  const reader = new PartReader(["lectures"]);
  const parts = [...reader.read(bytes.subarray(0, cut), 0), ...reader.read(bytes.subarray(cut), cut)];
  expect(reader.ending).toBe("whole");
  return parts.map(({ name, bytes: own }) => [name, JSON.parse(new TextDecoder().decode(own ?? new Uint8Array()))]);
}

test.each([undefined, 2])(
  "quotes and backslashes end no text, wherever the pieces of a file are cut (indent %s)",
  (indent) => {
    const bytes = new TextEncoder().encode(JSON.stringify(FILE, null, indent));
    const { lectures, ...members } = FILE;
    const [format, ...rest] = Object.entries(members);
    const expected = [format, ...lectures.map((each) => ["lectures", each]), ...rest];
    for (let cut = 0; cut <= bytes.length; cut++) expect(partsOf(bytes, cut), `cut at ${cut}`).toEqual(expected);
  },
);
