import type { Captured } from "./captured.ts";
import { lectureFacts } from "./lecture-facts.ts";
import { pageKey } from "./page-key.ts";

/** What a page said, and the address that it said it for. */
export interface PageAnswer {
  readonly captured: Captured;
  readonly address: URL;
}

/** How a page is asked again; null where it cannot be read any more. */
export interface Asking {
  readonly ask: () => Promise<PageAnswer | null>;
  /** Resolves when it is time to ask again; with false when there is no time left. */
  readonly wait: () => Promise<boolean>;
}

/** Does the page speak of the lecture at its address, or surely of none? Else it may do so in a moment. */
export function isReady({ captured }: PageAnswer): boolean {
  if (captured.kind !== "none") return captured.unproven !== true;
  return captured.why !== "not-ready" && captured.unproven !== true;
}

/**
 * Asks a page again until it is ready. A page on which nothing shows which lecture it speaks of is believed when it has
 * said the same all the time; where it has not, it is still not ready, and nothing of what it said is kept.
 */
export async function settle(first: PageAnswer, { ask, wait }: Asking): Promise<PageAnswer | null> {
  let answer = first;
  let isSteady = true;
  while (!isReady(answer)) {
    if (!(await wait())) return isSteady ? believed(answer) : notReady(answer.address);
    const next = await ask();
    if (!next) return null;
    isSteady &&= isSame(answer, next);
    answer = next;
  }
  return answer;
}

/** A page that is not ready, of which nothing but its address is known. */
export function notReady(address: URL): PageAnswer {
  return nothingKnown(address, "not-ready");
}

/** A page on which the reader itself failed, of which nothing but its address is known. */
export function failedAt(address: URL): PageAnswer {
  return nothingKnown(address, "failed");
}

function nothingKnown(address: URL, why: "not-ready" | "failed"): PageAnswer {
  const place = pageKey(address) ?? { key: address.href, url: address.href, site: address.host };
  const page = lectureFacts("page", place, {});
  return { captured: { kind: "none", why, page, players: [], list: null }, address };
}

function believed({ captured: { unproven: _proven, ...captured }, address }: PageAnswer): PageAnswer {
  return { captured, address };
}

function isSame(one: PageAnswer, two: PageAnswer): boolean {
  return one.address.href === two.address.href && JSON.stringify(one.captured) === JSON.stringify(two.captured);
}
