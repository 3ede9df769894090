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

test.each([
  ["nothing", null, 3],
  ["at once", "0", 3],
  ["a date that is over", "Mon, 30 Nov 2015 10:00:00 GMT", 3],
  ["in half a minute", "30", 1],
])("a busy server that says when it may be asked again (%s) is not asked before", async (_, when, times) => {
  let asked = 0;
  const fetch = async () => {
    asked += 1;
    return new Response("{}", { status: 503, ...(when && { headers: { "retry-after": when } }) });
  };
  const couch = openCouch(ACCOUNT, { fetch, wait: async () => undefined });
  await expect(couch.about()).rejects.toMatchObject({ problem: "busy" });
  expect(asked).toBe(times);
});
