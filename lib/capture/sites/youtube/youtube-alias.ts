import { youtube } from "./address.ts";

/** Key of the YouTube video at an address, for pages that show it in a player of their own; none for other addresses. */
export function youtubeAlias(address: string): string[] {
  const url = URL.parse(address, "https://www.youtube.com");
  const place = url && youtube.matches(url) ? youtube.key(url) : null;
  return place ? [place.key] : [];
}
