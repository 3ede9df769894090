import { hostOf } from "../host.ts";

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
  const own = distinctive(address);
  const named = distinctive(url);
  if ([...named].some((part) => own.has(part))) return "same";
  return own.size > 0 && named.size > 0 ? "other" : "unknown";
}

function bareHost(url: URL): string {
  return hostOf(url).replace(/^(m|mobile|amp)\./, "");
}

function pathOf(url: URL): string {
  return decode(url.pathname).replace(/\/+$/, "").toLowerCase();
}

function sameParameters(one: URL, two: URL): boolean {
  return [...one.searchParams].every(([name, value]) => (two.searchParams.get(name) ?? value) === value);
}

/** The parts of an address that can name one page: long numbers and codes, and the last part of the path. */
function distinctive(url: URL): Set<string> {
  const path = pathOf(url).split("/").filter(Boolean);
  const codes = [...path, ...url.searchParams.values()].flatMap(
    (part) => part.toLowerCase().match(/[a-z\d_-]*\d[a-z\d_-]*/g) ?? [],
  );
  const last = path.at(-1)?.replace(/\.\w{2,5}$/, "") ?? "";
  const numbers = codes.flatMap((code) => code.match(/\d{5,}/g) ?? []);
  return new Set([...codes.filter((code) => code.length >= 6), ...numbers, ...(last.length >= 6 ? [last] : [])]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
