import { linkTitle } from "./metadata/link-title.ts";
import { all } from "./metadata/page.ts";

/** Where the background leaves a link's address for the script that reads its words, in a world the page cannot see. */
export const LINK = "lecternLink";

export function linkGiven(world: object): string {
  return String(Reflect.get(world, LINK) ?? "");
}

/**
 * What a page calls the page at an address: the words of the link that was just clicked, else the most words of another
 * link there, for a video's picture is a link too. Empty where no link to it has words.
 */
export function linkWords(page: Document, address: string): string {
  const links = all(page, "a[href], area[href]").filter((link) => Reflect.get(link, "href") === address);
  // A click, of any button, puts the focus on the link.
  const clicked = links.find((link) => link.matches(":focus"));
  const longest = links.map(linkTitle).reduce((best, each) => (each.length > best.length ? each : best), "");
  return (clicked && linkTitle(clicked)) || longest;
}
