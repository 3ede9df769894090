import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

const STORY = /^\/(?:sections\/[^/]+\/)?\d{4}\/\d{2}\/\d{2}\/(\d{6,}|nx-s1-[\w-]+)(?:\/|$)/;

/** The player for other pages, a transcript, and the short address. */
const BY_NUMBER = /^\/(?:player\/embed\/|transcripts\/)?(\d{6,}|nx-s1-[\w-]+)(?:\/|$)/;

/** Stories that were on the radio or are episodes: they have their sound above the text. */
export const npr: SiteAddress = {
  id: "npr",
  name: "NPR",
  matches: (url) => hostIs(url, "npr.org"),
  key,
};

function key(url: URL): Place | null {
  const asked = url.searchParams.get("storyId") ?? "";
  const [, id] = STORY.exec(url.pathname) ?? BY_NUMBER.exec(url.pathname) ?? BY_NUMBER.exec(`/${asked}`) ?? [];
  if (!id) return null;
  const path = STORY.test(url.pathname) ? url.pathname.replace(/\/$/, "") : `/${id}`;
  return { key: `npr:${id}`, url: `https://www.npr.org${path}` };
}
