import { expect, test } from "vitest";
import type { Captured } from "../../../lib/capture/captured.ts";
import { lectureFacts } from "../../../lib/capture/lecture-facts.ts";
import { type PageAnswer, isReady, notReady, settle } from "../../../lib/capture/settle.ts";

const address = new URL("https://clips.example/watch/second");
const elsewhere = new URL("https://clips.example/watch/third");

function lecture(title: string, unproven = false): Captured {
  const place = { key: address.href, url: address.href, site: "clips.example" };
  const facts = lectureFacts("video", place, { title });
  const certain = { certainty: "sure", plays: title } as const;
  const around = { ...certain, identity: place.key, captionTracks: [], list: null, players: [] };
  return { ...facts, ...around, ...(unproven && { unproven: true }) };
}
const says = (captured: Captured, where: URL = address): PageAnswer => ({ captured, address: where });

/** A page that answers one after the other, and then no more in time. */
function page(...answers: readonly (PageAnswer | null)[]) {
  const left = [...answers];
  return { ask: async () => left.shift() ?? null, wait: async () => left.length > 0, left };
}

test("a page that is ready is not asked again", async () => {
  const asked = page(says(lecture("Never asked")));
  expect(await settle(says(lecture("Second")), asked)).toEqual(says(lecture("Second")));
  expect(asked.left).toHaveLength(1);
});

test("a page that is not ready is asked until it is", async () => {
  const asked = page(notReady(address), says(lecture("Second")), says(lecture("Too late")));
  expect(await settle(notReady(address), asked)).toEqual(says(lecture("Second")));
  expect(asked.left).toHaveLength(1);
});

test("a page that goes on to another address is taken at the new one", async () => {
  const asked = page(notReady(elsewhere), says(lecture("Third"), elsewhere));
  expect(await settle(notReady(address), asked)).toMatchObject({ address: elsewhere, captured: { title: "Third" } });
});

test("what nothing proves is believed when it stays the same all the time", async () => {
  const same = () => says(lecture("Second", true));
  const answer = await settle(same(), page(same(), same(), same()));
  expect(answer).toEqual(says(lecture("Second")));
  expect(answer && isReady(answer)).toBe(true);
});

test("what nothing proves is not believed when it changed meanwhile, and nothing of it is kept", async () => {
  const asked = page(says(lecture("First", true)), says(lecture("Second", true)));
  const answer = await settle(says(lecture("First", true)), asked);
  expect(answer).toEqual(notReady(address));
  expect(JSON.stringify(answer)).not.toMatch(/"(First|Second)"/);
});

test("a page that can be read no more gives nothing", async () => {
  expect(await settle(notReady(address), page(notReady(address), null, says(lecture("Second"))))).toBeNull();
});
