import { expect, test } from "vitest";
import { openCouch } from "../../../lib/sync/couch.ts";

const ACCOUNT = { address: "https://couch.example/library", authorization: "Basic x" };

test("a sync that is told to end while it asks, or waits to ask again, says that it was paused", async () => {
  for (const when of ["asking", "waiting"]) {
    const pause = new AbortController();
    let asked = 0;
    const couch = openCouch(ACCOUNT, {
      signal: pause.signal,
      fetch: async () => {
        asked += 1;
        if (when === "asking") pause.abort();
        throw new TypeError("fetch failed");
      },
      wait: () => {
        pause.abort();
        return Promise.withResolvers<void>().promise;
      },
    });
    await expect(couch.about()).rejects.toMatchObject({ reason: "paused" });
    expect(asked).toBe(1);
  }
});
