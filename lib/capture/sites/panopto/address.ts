import type { SiteAddress } from "../../site.ts";

export const PAGE = /^(?:\/[^/]+)?\/Panopto\/Pages\/(?:Viewer|Embed)(?:\/Default)?\.aspx$/i;

export const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Lecture recordings of universities, on hosts of Panopto's and on their own. */
export const panopto: SiteAddress = {
  id: "panopto",
  name: "Panopto",
  matches: (url) => PAGE.test(url.pathname),
  key(url) {
    const id = sessionId(url);
    if (!id) return null;
    const page = `https://${url.host}/Panopto/Pages/Viewer.aspx?id=${id}`;
    return { key: `panopto:${url.host}:${id}`, url: page };
  },
  link: (url, seconds) => `${panopto.key(url)?.url ?? url.href}&start=${seconds}`,
};

export function sessionId(url: URL): string | null {
  const id = [...url.searchParams].find(([name]) => name.toLowerCase() === "id")?.[1] ?? "";
  return GUID.test(id) ? id.toLowerCase() : null;
}
