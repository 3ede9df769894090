import { hostOf } from "../host.ts";
import { unescaped } from "../unescaped.ts";

/** Does an address that the page's metadata names mean the page at this address? */
export type Agreement = "same" | "other" | "unknown";

/**
 * Single-page sites keep the metadata of the page that was loaded first. An address of the same host with another
 * path is that other page; the same path, or the same distinctive part of it, is this one. Other hosts, and the
 * host's front page, prove nothing.
 */
export function agreement(candidate: string, address: URL): Agreement {
  const url = candidate && candidate.length < 8000 ? URL.parse(candidate, address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || bareHost(url) !== bareHost(address)) return "unknown";
  if (pathOf(url) === "") return "unknown";
  if (pathOf(url) === pathOf(address)) return sameParameters(url, address) ? "same" : "other";
  if (endDifferently(url, address)) return "other";
  const own = distinctive(address);
  const named = distinctive(url);
  if ([...named].some((part) => own.has(part))) return "same";
  return own.size > 0 && named.size > 0 ? "other" : "unknown";
}

function bareHost(url: URL): string {
  return hostOf(url).replace(/^(m|mobile|amp)\./, "");
}

function pathOf(url: URL): string {
  return unescaped(url.pathname).replace(/\/+$/, "").toLowerCase();
}

function sameParameters(one: URL, two: URL): boolean {
  return [...one.searchParams].every(([name, value]) => (two.searchParams.get(name) ?? value) === value);
}

/** Two numbered ends, neither of which stands anywhere in the other address: `/@user1234/video/1` and `/@user1234/video/2`. */
function endDifferently(one: URL, two: URL): boolean {
  const [end = "", other = ""] = [one, two].map((url) => pathOf(url).split("/").at(-1) ?? "");
  if (!/\d/.test(end) || !/\d/.test(other) || one.search || two.search) return false;
  return !pathOf(two).includes(end) && !pathOf(one).includes(other) && !sharesNumber(end, other);
}

/** A title before or behind the same number is the same page. */
function sharesNumber(one: string, two: string): boolean {
  const numbers = new Set(one.match(/\d{4,}/g));
  return (two.match(/\d{4,}/g) ?? []).some((number) => numbers.has(number));
}

/** The parts of an address that can name one page: long numbers and codes, and the last part of the path. */
function distinctive(url: URL): Set<string> {
  const path = pathOf(url).split("/").filter(Boolean);
  const values = [...url.searchParams].map(([, value]) => value);
  const codes = [...path, ...values].flatMap((part) => part.toLowerCase().match(/[a-z\d_-]*\d[a-z\d_-]*/g) ?? []);
  const last = path.at(-1)?.replace(/\.\w{2,5}$/, "") ?? "";
  const numbers = codes.flatMap((code) => code.match(/\d{5,}/g) ?? []);
  return new Set([...codes.filter((code) => code.length >= 6), ...numbers, ...(last.length >= 6 ? [last] : [])]);
}
