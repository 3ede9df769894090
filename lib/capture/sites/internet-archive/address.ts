import type { SiteAddress } from "../../site.ts";
import { hostOf } from "../../host.ts";
import { type ItemAddress, itemIn } from "./item-address.ts";

export const internetArchive: SiteAddress = {
  id: "internet-archive",
  name: "Internet Archive",
  // Not the archived pages and the file servers below this domain.
  matches: (url) => hostOf(url) === "archive.org" && itemIn(url) !== null,
  key(url) {
    const item = itemIn(url);
    return item ? place(item) : null;
  },
};

export function place({ identifier, file }: ItemAddress) {
  const path = file ? `${identifier}/${encodeURIComponent(file).replaceAll("%2F", "/")}` : identifier;
  return { key: `ia:${file ? `${identifier}/${file}` : identifier}`, url: `https://archive.org/details/${path}` };
}
