/** An http(s) address without credentials, normalised by the URL parser; null for every other scheme and for nonsense. */
export function safeAddress(address: string, base?: string): string | null {
  const url = URL.parse(address.trim(), base);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  url.username = "";
  url.password = "";
  return url.href;
}

/** A sound that came as a file has no address; this one leads nowhere, on any computer. */
const FILES = "https://file.invalid/";

export function fileAddress(name: string): string {
  return FILES + name;
}

/** The address of a page that can be opened; null as well for what came as a file. */
export function pageAddress(address: string): string | null {
  return address.startsWith(FILES) ? null : safeAddress(address);
}
