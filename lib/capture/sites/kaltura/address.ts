import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";

export const ENTRY = /(?:^|\/)([01]_[\da-z]{8})(?=\/|$)/;

/** Addresses of MediaSpace, the video portals that universities run: `/media/t/ID`, `/media/Title/ID`. */
export const PORTAL =
  /^\/(?:media|id|edit|playlist\/dedicated|embed\/secure|browseandembed|channel|category)\/.*[01]_[\da-z]{8}/;

export interface KalturaEntry {
  readonly id: string;
  /** Kaltura's number for the institution; null where the address has none. */
  readonly partner: string | null;
}

export const kaltura: SiteAddress = {
  id: "kaltura",
  name: "Kaltura",
  matches: (url) => entryOf(url) !== null,
  key(url) {
    const entry = entryOf(url);
    if (!entry) return null;
    const parameters = [...url.searchParams].filter(([name]) => /^(?:iframeembed|entry_?id|wid)$/i.test(name));
    const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    return {
      key: `kaltura:${entry.partner ?? hostOf(url)}:${entry.id}`,
      url: `https://${url.host}${url.pathname.replace(/\/$/, "")}${query && `?${query}`}`,
    };
  },
};

export function entryOf(url: URL): KalturaEntry | null {
  const path = url.pathname;
  const ofKaltura = hostIs(url, "kaltura.com");
  if (!ofKaltura && !PORTAL.test(path)) return null;
  const parameter = url.searchParams.get("entry_id") ?? url.searchParams.get("entryid") ?? "";
  const id = ENTRY.exec(parameter)?.[1] ?? ENTRY.exec(path)?.[1];
  const partner =
    /\/(?:p|partner_id|wid)\/_?(\d+)/.exec(path)?.[1] ??
    /^(\d+)(?:-\d+)?\.(?:kaf|mediaspace)\./.exec(url.hostname)?.[1] ??
    /^_?(\d+)$/.exec(url.searchParams.get("partner_id") ?? url.searchParams.get("wid") ?? "")?.[1];
  return id ? { id, partner: partner ?? null } : null;
}
