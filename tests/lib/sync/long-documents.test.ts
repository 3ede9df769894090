import { describe, expect, test } from "vitest";
import type { Entry } from "../../../lib/lecture/entry.ts";
import type { FetchServer } from "../../../lib/sync/couch.ts";
import { madeNote, wholeEntry, withTranscript } from "./made-entries.ts";
import { type Library, openLibrary } from "./devices.ts";

/** Words that hardly get shorter by deflating. */
const LONG = Array.from({ length: 350_000 }, (_, at) => ((at * 7_919_999) % 999_983).toString(36)).join(" ");

async function withLong(over: (library: Library) => FetchServer = ({ couch }) => couch.fetch) {
  const library = await openLibrary();
  const [laptop, desktop] = [library.device("laptop00", { fetch: over(library) }), library.device("desktop0")];
  laptop.store.edit("yt:one", () => withTranscript(wholeEntry("yt:one"), "t1", LONG));
  const outcome = await laptop.sync();
  return { library, laptop, desktop, outcome, pieces: () => alive(library).filter((id) => id.startsWith("y")) };
}

function alive({ couch }: Library): string[] {
  return [...couch.rows.values()].filter(({ deleted }) => !deleted).map(({ id }) => id);
}

describe("a transcript too long for one document", () => {
  test("goes in requests of at most two megabytes, its pieces first", async () => {
    const { library, pieces, desktop } = await withLong();
    const sizes = library.couch.log.map((line) => Number(line.split(" ").at(-1)));
    expect(pieces().length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    await desktop.sync();
    expect(desktop.store.entries.get("yt:one")?.transcripts[0]?.cues[0]?.text).toBe(LONG);
  });

  test("leaves no piece on the server once its entry is deleted for good", async () => {
    const { laptop, pieces, outcome } = await withLong();
    expect(outcome.status).toBe("done");
    laptop.store.edit("yt:one", () => null);
    expect(await laptop.sync()).toMatchObject({ status: "done", refused: [] });
    expect(pieces()).toEqual([]);
  });

  test("is cut smaller for a server that takes only a megabyte", async () => {
    const { outcome, desktop } = await withLong(({ couch }) => async (address, init) => {
      const isLarge = typeof init.body === "string" && init.body.length > 1_000_000;
      return isLarge ? new Response("{}", { status: 413 }) : couch.fetch(address, init);
    });
    expect(outcome).toMatchObject({ status: "done", refused: [] });
    await desktop.sync();
    expect(desktop.store.entries.get("yt:one")?.transcripts[0]?.cues[0]?.text).toBe(LONG);
  });

  test("is whole also where the answer to its last piece was lost", async () => {
    const { outcome, desktop } = await withLong(({ couch }) => {
      let isLost = false;
      return async (address, init) => {
        const given = await couch.fetch(address, init);
        const loses = !isLost && typeof init.body === "string" && /"_id":"z/.test(init.body);
        isLost ||= loses;
        if (loses) throw new TypeError("terminated");
        return given;
      };
    });
    expect(outcome).toMatchObject({ status: "done", refused: [] });
    expect(await desktop.sync()).toMatchObject({ status: "done", refused: [] });
    expect(desktop.store.entries.get("yt:one")?.transcripts[0]?.cues[0]?.text).toBe(LONG);
  });

  test.each<[string, (entry: Entry) => Entry | null, boolean]>([
    ["and is sent again", (entry) => entry, true],
    ["and its entry is deleted for good before it is sent again", () => null, false],
  ])("leaves no stray piece where the browser dies in the middle of sending it %s", async (_, change, isThere) => {
    let isCut = true;
    const { laptop, outcome, pieces, desktop } = await withLong(({ couch }) => async (address, init) => {
      if (isCut && typeof init.body === "string" && /"_id":"z/.test(init.body)) throw new TypeError("fetch failed");
      return couch.fetch(address, init);
    });
    const strays = pieces();
    expect([outcome.status, strays.length > 0]).toEqual(["stopped", true]);
    isCut = false;
    laptop.store.edit("yt:one", (entry) => entry && change(entry));
    laptop.restart();
    expect(await laptop.sync()).toMatchObject({ status: "done", refused: [] });
    expect(pieces()).toHaveLength(isThere ? strays.length : 0);
    expect(pieces().filter((id) => strays.includes(id))).toEqual([]);
    await desktop.sync();
    expect(desktop.store.entries.get("yt:one")?.transcripts[0]?.cues[0]?.text).toBe(isThere ? LONG : undefined);
  });

  test("is not named on the server as long as a piece of it was refused there, and the rest is sent", async () => {
    const { outcome, library } = await withLong(({ couch }) => async (address, init) => {
      const given = await couch.fetch(address, init);
      const docs =
        typeof init.body === "string" && /"_id":"y/.test(init.body) ? ((await given.json()) as object[]) : null;
      return docs ? Response.json(docs.map((each) => ({ ...each, rev: undefined, error: "forbidden" }))) : given;
    });
    expect(outcome).toMatchObject({ status: "done", sent: 1, refused: [{ why: "refused" }] });
    expect(alive(library).filter((id) => id.startsWith("z"))).toEqual([]);
  });
});

test("a document that is spoilt on the server before this device ever met it is written over", async () => {
  const library = await openLibrary();
  const id = await library.sealer.idOf("a", "a:yt:one");
  library.couch.answer("POST", "/_bulk_docs", { docs: [{ _id: id, c: "AQABspoilt" }] });
  const laptop = library.device("laptop00");
  laptop.store.edit("yt:one", () => ({ ...wholeEntry("yt:one"), notes: [madeNote("n1", "Kept")] }));
  expect(await laptop.sync()).toMatchObject({ status: "done", sent: 1, refused: [{ id, why: "damaged" }] });
  const fresh = library.device("newphone");
  expect(await fresh.sync()).toMatchObject({ status: "done", refused: [] });
  expect(fresh.store.entries.get("yt:one")?.notes).toMatchObject([{ text: "Kept" }]);
});
