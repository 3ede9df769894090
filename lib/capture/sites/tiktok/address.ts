import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const tiktok: SiteAddress = {
  id: "tiktok",
  name: "TikTok",
  matches: (url) => hostIs(url, "tiktok.com"),
  key(url) {
    const id = clipIn(url);
    const [, user = "@"] = /^\/(@[\w.-]+)\/video\//.exec(url.pathname) ?? [];
    return id ? { key: `tiktok:${id}`, url: `https://www.tiktok.com/${user}/video/${id}` } : null;
  },
};

export function clipIn({ pathname }: URL): string | null {
  const form =
    /^\/(?:@[^/]*\/video|(?:(?:i18n|share|embed|player)\/)*(?:video|v|v\d|embed|player))\/(\d{8,})(?:\.html)?(?:\/|$)/;
  return form.exec(pathname)?.[1] ?? null;
}
