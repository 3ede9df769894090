import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const gdcVault: SiteAddress = {
  id: "gdc-vault",
  name: "GDC Vault",
  matches: (url) => hostIs(url, "gdcvault.com"),
  key(url) {
    const id = /^\/(?:.+\/)?play\/(\d+)/.exec(url.pathname)?.[1];
    return id ? { key: `gdc:${id}`, url: `https://www.gdcvault.com/play/${id}` } : null;
  },
};
