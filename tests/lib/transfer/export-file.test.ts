import { describe, expect, test } from "vitest";
import type { Entry } from "../../../lib/lecture/entry.ts";
import { exportFile } from "../../../lib/transfer/export-file.ts";
import { json } from "../../../lib/transfer/formats/json.ts";
import { allOf, entriesIn, lectureNumber, libraryOf, OPTIONS, readWhole } from "./samples.ts";

const lectures = Array.from({ length: 300 }, (_, number) => lectureNumber(number));
const entries = () => entriesIn(libraryOf(lectures));

describe("an export", () => {
  test("that would grow too large to be read again is written as records in an archive, which is read", async () => {
    const small = { ...json, above: { ...json.above, bytes: 50_000 } };
    const made = await exportFile(small, entries, OPTIONS);
    expect(made?.format.id).toBe("jsonl");
    expect((await readWhole(made?.file ?? new Blob())).lectures).toEqual(lectures);
  });

  test("counts its entries, and stops when it is told to", async () => {
    const stopping = new AbortController();
    const counts: number[] = [];
    const onEntry = (count: number) => {
      counts.push(count);
      if (count === 10) stopping.abort();
    };
    expect(await exportFile(json, entries, OPTIONS, { signal: stopping.signal, onEntry })).toBeNull();
    expect(counts.at(-1)).toBe(10);
  });

  test("asks for the next entry only when it has written the last", async () => {
    let ahead = 0;
    async function* watched(): AsyncGenerator<Entry> {
      for (const entry of await allOf(entries())) {
        ahead++;
        yield entry;
      }
    }
    let most = 0;
    await exportFile(json, watched, OPTIONS, {
      onEntry: (written) => {
        most = Math.max(most, ahead - written);
      },
    });
    expect(most).toBeLessThanOrEqual(1);
  });
});
