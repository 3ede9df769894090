import type { ListedItem, ListReading } from "../../list/list-reading.ts";
import { linkedItems } from "../../list/linked-list.ts";
import { listTitle } from "../../list/list-title.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { label } from "./label.ts";
import { hiddenCount, playlistCount, playlistRows } from "./playlist-data.ts";

/** Mixes are made up anew for each visitor, without an end. */
const MIX = /^(RD|UL)/;
/** A person's own lists have no address for others. */
const OWN = /^(WL|LL|LM)$/;
/** Rows as they are drawn: playlist page until 2026-06 and since, the list beside a player, the mobile site. */
const DRAWN = ["ytd-playlist-video-renderer", "ytd-browse yt-lockup-view-model", "ytd-playlist-panel-video-renderer"]
  .flatMap((row) => [`${row} a[href*='/watch']`])
  .join(", ");

interface ListedRows {
  readonly items: readonly ListedItem[];
  readonly gone: number;
}

interface Inline extends ListedRows {
  readonly title: string;
  readonly total: number | null;
  readonly hidden: number;
  /** Scrolling loads further rows. */
  readonly more: boolean;
}

/** The playlist of a playlist page or beside a player; null for mixes and everywhere else. */
export function youtubePlaylist(page: Document, url: URL): ListReading | null {
  const list = url.searchParams.get("list") ?? "";
  if (!/^\/(playlist|watch)\/?$/.test(url.pathname) || list === "" || MIX.test(list)) return null;
  const isPage = url.pathname.startsWith("/playlist");
  const inline = inlinePlaylist(page, list, isPage);
  const drawn = drawnPlaylist(page, url, list);
  const told = inline?.items ?? [];
  const known = new Set(told.map((item) => item.url));
  const items = [...told, ...drawn.items.filter((item) => !known.has(item.url))];
  const title = inline?.title || drawnTitle(page, url, isPage);
  const unavailable = Math.max(inline?.gone ?? 0, drawn.gone) + (inline?.hidden ?? 0);
  const isWhole = inline !== null && isPage && !inline.more;
  return {
    kind: "video",
    title,
    url: OWN.test(list) ? null : `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`,
    total: isWhole ? null : (inline?.total ?? null),
    grows: true,
    unavailable,
    items: items.toSorted((one, two) => (one.position ?? Infinity) - (two.position ?? Infinity)),
  };
}

/** What the page was loaded with; after a navigation inside the page that speaks of another list, and is dropped. */
function inlinePlaylist(page: Document, list: string, isPage: boolean): Inline | null {
  const [root] = inlineValues(page, "ytInitialData");
  if (root === undefined) return null;
  const part = isPage ? browsed(root) : panelOf(root);
  const { rows, more } = playlistRows(isPage ? part : at(part, "contents"));
  const named = rows.filter((row) => row.list === list);
  const own = named.length > 0 ? named : idOf(root, part) === list ? rows.filter((row) => row.list === "") : [];
  if (own.length === 0) return null;
  return {
    title: titleOf(root, part),
    total: isPage ? playlistCount(root) : numberAt(part, "totalVideos"),
    hidden: isPage ? hiddenCount(root) : 0,
    more,
    gone: own.filter(({ isGone }) => isGone).length,
    items: own
      .filter(({ isGone }) => !isGone)
      .map(({ id, title, durationSeconds, position }) => ({ url: watch(id), title, durationSeconds, position })),
  };
}

function browsed(root: unknown): unknown {
  const contents = at(root, "contents");
  return at(contents, "twoColumnBrowseResultsRenderer", "tabs") ?? at(contents, "singleColumnBrowseResultsRenderer");
}

function panelOf(root: unknown): unknown {
  const contents = at(root, "contents");
  return (
    at(contents, "twoColumnWatchNextResults", "playlist", "playlist") ??
    at(contents, "singleColumnWatchNextResults", "playlist", "playlist")
  );
}

function idOf(root: unknown, part: unknown): string {
  const address = URL.parse(textAt(root, "microformat", "microformatDataRenderer", "urlCanonical"));
  const header = textAt(root, "header", "playlistHeaderRenderer", "playlistId");
  return textAt(part, "playlistId") || header || (address?.searchParams.get("list") ?? "");
}

function titleOf(root: unknown, part: unknown): string {
  const header = at(root, "header");
  return (
    label(at(part, "titleText")) ||
    label(at(part, "title")) ||
    label(at(root, "metadata", "playlistMetadataRenderer", "title")) ||
    label(at(header, "playlistHeaderRenderer", "title")) ||
    textAt(header, "pageHeaderRenderer", "pageTitle")
  );
}

/** The rows as they are drawn now: what scrolling has loaded, and after a navigation inside the page all there is. */
function drawnPlaylist(page: Document, url: URL, list: string): ListedRows {
  const rows = linkedItems(page, url, {
    selector: DRAWN,
    identity: (link) => (link.searchParams.get("list") === list ? link.searchParams.get("v") : null),
    title: "#video-title, h3",
  });
  const isGone = ({ title, durationSeconds }: ListedItem) => !durationSeconds && /^\[.*\]$/.test(title);
  const items = rows.filter((row) => !isGone(row)).map((row) => placed(row));
  return { items, gone: rows.length - items.length };
}

/** The row's link says its place in the list. */
function placed({ url: href, ...row }: ListedItem): ListedItem {
  const { searchParams } = new URL(href);
  const position = Number(searchParams.get("index"));
  return { ...row, url: watch(searchParams.get("v") ?? ""), position: position > 0 ? position : null };
}

function drawnTitle(page: Document, url: URL, isPage: boolean): string {
  const panel = "ytd-playlist-panel-renderer #header-description h3, ytd-playlist-panel-renderer .title";
  const header = "ytd-playlist-header-renderer #text, yt-page-header-renderer h1, yt-page-header-view-model h1";
  return listTitle(page, isPage ? url : new URL("about:blank"), isPage ? header : panel);
}

function watch(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}
