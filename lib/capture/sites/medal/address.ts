import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const PATH = /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?(\/games\/[^/]+)?\/clips?\/([\w-]+)/i;

export const medal: SiteAddress = {
  id: "medal",
  name: "Medal",
  matches: (url) => hostIs(url, "medal.tv"),
  key(url) {
    const [, game = "", id] = PATH.exec(url.pathname) ?? [];
    return id ? { key: `medal:${id}`, url: `https://medal.tv${game}/clips/${id}` } : null;
  },
};
