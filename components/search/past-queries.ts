import { fold } from "../../lib/text/fold.ts";

const KEY = "pastQueries";
const MOST = 30;
const SHORTEST = 2;
const LONGEST = 200;

/** What was searched before, the latest first; kept in this browser only, and gone with `forgetQueries`. */
export function pastQueries(): readonly string[] {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return [];
  return kept.split("\n").filter(Boolean).slice(0, MOST);
}

/** Keeps a query that somebody was done with. */
export function rememberQuery(query: string): void {
  const text = query.replace(/\s+/g, " ").trim();
  if (text.length < SHORTEST || text.length > LONGEST) return;
  const others = pastQueries().filter((other) => fold(other) !== fold(text));
  localStorage.setItem(KEY, [text, ...others].slice(0, MOST).join("\n"));
}

export function forgetQueries(): void {
  localStorage.removeItem(KEY);
}
