import type { SitePage } from "../../site.ts";
import { key } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { structuredList } from "../../list/structured-list.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import { readRelease } from "./release.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readRelease(page, url, (address) => key(address)?.key === key(url)?.key);
    if (!told) return readAnyPage(page, url);
    const description = told.description ?? "";
    return { kind: "audio", ...mergeReadings(told, readMetadata(page, url)), description };
  },
  list: (page, url) => (url.pathname.startsWith("/album/") ? structuredList(page, url) : null),
};
