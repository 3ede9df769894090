import { unescaped } from "../../unescaped.ts";
/** An item, and the one of its files that an address names. */
export interface ItemAddress {
  readonly identifier: string;
  readonly file: string;
}

/** The item of `archive.org/details/ITEM[/file]` and of the player and the files behind it; null for people and lists. */
export function itemIn(url: URL): ItemAddress | null {
  const match = /^\/(?:details|embed|download|metadata)\/([\w.-]+)(?:\/(.+?))?\/?$/.exec(url.pathname);
  const [, identifier = "", rest = ""] = match ?? [];
  if (identifier === "") return null;
  // Books have pages in their addresses.
  return { identifier, file: rest.startsWith("page/") ? "" : decoded(rest) };
}

/** A path with its escapes resolved, as far as they are sound. */
export function decoded(path: string): string {
  return unescaped(path.replaceAll("+", "%20"), path);
}
