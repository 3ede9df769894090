import { siteOf } from "./page-key.ts";

/** The lecture's address at a second, or its plain address where the site knows no such link. */
export function linkAt(url: string, seconds: number): string {
  const address = URL.parse(url);
  const second = Math.floor(seconds);
  if (!address || !(second > 0)) return url;
  return siteOf(address)?.link?.(address, second) ?? url;
}
