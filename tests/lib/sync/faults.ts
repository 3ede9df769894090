import type { FetchServer } from "../../../lib/sync/couch.ts";

export const FAULTS = [
  "cut before",
  "cut after",
  "doubled",
  "503",
  "429",
  "413",
  "truncated",
  "twice over",
  "flipped",
] as const;

export type Fault = (typeof FAULTS)[number];

/** A way to the server on which requests and answers go wrong, as `next` says for each. */
export function faulty(fetch: FetchServer, next: () => Fault | null): FetchServer {
  return async (address, init) => {
    const fault = next();
    if (fault === "cut before") throw new TypeError("fetch failed");
    if (fault === "503") return answer(503, "busy");
    if (fault === "429") return answer(429, "slowly", { "retry-after": "7" });
    if (fault === "413") return answer(413, "large");
    const given = await fetch(address, init);
    if (fault === "cut after") throw new TypeError("terminated");
    if (fault === "doubled") return fetch(address, init);
    const text = await given.text();
    if (fault === "truncated") return answer(given.status, text.slice(0, text.length >> 1));
    if (fault === "twice over") return answer(given.status, text + text);
    if (fault === "flipped") return answer(given.status, flipped(text));
    return answer(given.status, text);
  };
}

/** One letter of a sealed text is another one. */
function flipped(text: string): string {
  const at = text.indexOf('"c":"');
  const place = at + 30;
  if (at < 0 || text.length <= place) return text;
  return text.slice(0, place) + (text[place] === "A" ? "B" : "A") + text.slice(place + 1);
}

function answer(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers });
}
