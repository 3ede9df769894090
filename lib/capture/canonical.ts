import { LIMITS } from "../lecture/limits.ts";
import type { Place } from "./site.ts";

/** Parameters that only say where a visitor came from, on whatever site they stand. */
const TRACKING =
  /^(utm_.*|hsa_.*|pk_.*|mtm_.*|share_.*|_branch_.*|[dg]clid|g?braid|wbraid|gad_source|fbclid|msclkid|yclid|ttclid|twclid|igshid?|mc_[ce]id|mkt_tok|_hsenc|_hsmi|vero_id|oly_(anon|enc)_id|spm|spm_id_from|vd_source|from_source|ref|ref_src|ref_url|feature|unique_k|buvid|_ga|_gl|ncid|ocid|cmpid)$/i;

/** What lets its holder in, and must not be kept. */
const SECRET =
  /^((access|id|refresh|auth|session|csrf)[_-]?token|phpsessid|jsessionid|x-amz-.*|x-goog-.*|signature|password)$/i;

/** Identity of a page that no site rule knows: its address without what does not change the page. */
export function canonicalPlace(address: URL): Place {
  const url = canonicalAddress(address);
  const key = new URL(url);
  key.protocol = "https:";
  key.hostname = key.hostname.replace(/^www\./, "");
  key.pathname = key.pathname.replace(/(?<=.)\/+$/, "");
  return { key: short(key.href), url };
}

/** Without credentials, tracking, secrets and fragment (routes kept in a fragment stay); parameters sorted. */
export function canonicalAddress(address: URL): string {
  const url = new URL(address);
  url.username = "";
  url.password = "";
  if (!/^#!?\//.test(url.hash)) url.hash = "";
  const names = [...new Set([...url.searchParams].map(([name]) => name))];
  const dropped = names.filter((name) => TRACKING.test(name) || SECRET.test(name));
  for (const name of dropped) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.href.length > LIMITS.address) url.search = "";
  if (url.href.length > LIMITS.address) url.hash = "";
  return url.href.length > LIMITS.address ? `${url.origin}/` : url.href;
}

/** A key that is too long ends in a checksum of all of it, so that two long addresses stay two. */
function short(key: string): string {
  if (key.length <= LIMITS.key) return key;
  let sum = 0n;
  for (let index = 0; index < key.length; index++)
    sum = BigInt.asUintN(64, (sum ^ BigInt(key.charCodeAt(index))) * 0x100000001b3n);
  return `${key.slice(0, LIMITS.key - 20)}~${sum.toString(36)}`;
}
