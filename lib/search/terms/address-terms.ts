const ADDRESS = /^(?:https?:\/\/)?(?:www\.|m\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S+)$/i;
const HOST = /^https?:\/\/(?:www\.|m\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})\/?$/i;
/** What addresses carry beside what they name. */
const PASSING =
  /^(?:utm_.*|si|feature|t|start|list|index|pp|ab_channel|spm.*|vd_source|share.*|from.*|ref|fbclid|gclid)$/;
const ID = /^[\w-]{6,40}$/;

/** What stands for an address in the index: the address without what changes nothing, and the ids in it. Empty for what is no address. */
export function addressTerms(address: string): string[] {
  const url = URL.parse(`https://${ADDRESS.exec(address)?.[1] ?? ""}`);
  if (!url) return [];
  const values = [...url.searchParams].filter(([name]) => !PASSING.test(name));
  const path = url.pathname.replace(/\/+$/, "");
  const rest = values.map(([name, value]) => `${name}=${value}`).toSorted();
  const ids = [...path.split("/"), ...values.map(([, value]) => value)].filter(isId);
  return [...new Set([`${url.hostname}${path}?${rest.join("&")}`, ...ids].map((term) => term.toLowerCase()))];
}

/** Whether something looks as if a machine had made it up: digits or capitals inside, and not a word with a number. */
export function isId(text: string): boolean {
  if (!ID.test(text) || /^[a-z]+[-_]?\d+$/i.test(text)) return false;
  return (
    /^\d+$/.test(text) || (/[a-z]/i.test(text) && /\d|[a-z][A-Z]/.test(text) && !/^[a-z]+(?:-[a-z\d]+)+$/.test(text))
  );
}

/** The host of an address that names nothing more, as filters by site have it; null for anything else. */
export function hostIn(address: string): string | null {
  return HOST.exec(address)?.[1]?.toLowerCase() ?? null;
}
