/** An http(s) address without credentials, normalised by the URL parser; null for every other scheme and for nonsense. */
export function safeAddress(address: string, base?: string): string | null {
  const url = URL.parse(address.trim(), base);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  url.username = "";
  url.password = "";
  return url.href;
}
