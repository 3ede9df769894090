import { attribute, documentTitle, first, meta, metas, textOf } from "../../metadata/page.ts";
import { readPage } from "../../metadata/page-reading.ts";
import { plainText } from "../../metadata/plain-text.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

const INVITATION = /^Listen to this episode from (.{1,300}?) on Spotify\.\s*/;
const SHOWN_SHOW = "[data-testid=showTitle]"; // seen 2024-01
/** The invitation is one sentence, and what it says after the two names is short. */
const LONGEST_END = 60;

/** The page's head; its description begins with an invitation, in the language of the interface, that names the show. */
export function readInvitation(page: Document, url: URL, uri: string): Reading {
  const reading = readPage(page, url);
  const title = plainText(meta(page, "og:title", "twitter:title")) || (reading.title ?? "");
  if (uri.startsWith("spotify:track:")) return { ...reading, ...ofTrack(page), title, description: "" };
  const described = plainText(meta(page, "description", "og:description"));
  const invited = INVITATION.exec(described)?.[1] ?? "";
  const show = showInTitle(documentTitle(page), title) || invited || textOf(first(page, SHOWN_SHOW));
  const album = meta(page, "music:album");
  return {
    ...reading,
    ...ofShow({ title: show, url: /\/show\//.test(album) ? album : "" }),
    title,
    description: withoutInvitation(described, show),
  };
}

/**
 * The running page after a navigation inside it: right when its tab says the same, and the head, which stays behind,
 * something else.
 */
export function readShownEpisode(page: Document): Reading | null {
  const title = textOf(first(page, "[data-testid=episodeTitle]"));
  const show = textOf(first(page, SHOWN_SHOW));
  const isNew = title !== "" && title !== plainText(meta(page, "og:title"));
  if (!isNew || !show || showInTitle(documentTitle(page), title) !== show) return null;
  const link = URL.parse(
    attribute(page, "[data-testid=episode] a[href^='/show/']", "href"),
    "https://open.spotify.com",
  );
  return { title, ...ofShow({ title: show, url: link?.href ?? "" }) };
}

/** `TITLE - SHOW | Podcast on Spotify`, before 2021 `TITLE, an episode from SHOW on Spotify`. */
function showInTitle(documentTitle: string, title: string): string {
  const own = documentTitle.replace(/^Spotify\s–\s/, "");
  if (!title || !own.startsWith(title)) return "";
  const rest = own.slice(title.length);
  return /^(?: - |, an episode from )(.+?)(?: on Spotify|\s+\|[^|]*Spotify[^|]*)$/.exec(rest)?.[1] ?? "";
}

/** Without the first sentence, where that is the one about hearing the show on Spotify; `SHOW · Episode` is nothing else. */
function withoutInvitation(description: string, show: string): string {
  if (!show) return description.replace(INVITATION, "");
  if (description.startsWith(`${show} · `)) return "";
  const brand = description.indexOf("Spotify");
  const name = description.indexOf(show);
  const end = Math.max(brand + "Spotify".length, name + show.length);
  if (brand < 0 || name < 0 || Math.min(brand, name) > LONGEST_END) return description;
  const close = description.slice(end, end + LONGEST_END).search(/[.。!！।](?:\s|$)|[。！]/);
  return close < 0 ? description : description.slice(end + close + 1).trim();
}

/** `TITLE - song and lyrics by ARTIST | Spotify`, in 2022 `Spotify – TITLE - song and lyrics by ARTIST`; in the description `ARTIST · ALBUM · Song · 2014`. */
function ofTrack(page: Document): Reading {
  const named = meta(page, "music:musician_description") || meta(page, "twitter:audio:artist_name");
  const titled = /(?: - |, a )song(?: and lyrics)? by (.+?)(?: on Spotify$| \||$)/.exec(documentTitle(page))?.[1] ?? "";
  const listed = /^(?:Listen to .{1,300}? on Spotify\. )?(.{1,300}?) · /.exec(meta(page, "og:description"))?.[1] ?? "";
  const whole = named || titled || listed;
  const names = whole.split(", ");
  // A name may hold a comma; the artists' addresses tell how many there are.
  return { creators: names.length === metas(page, "music:musician").length ? names : [whole].filter(Boolean) };
}
