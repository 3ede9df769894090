import { clockSeconds } from "../../metadata/duration.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { label } from "./label.ts";

/** A row of a playlist, in either generation of YouTube's data. */
export interface PlaylistRow {
  readonly id: string;
  /** The playlist that its link plays; empty where the link names none. */
  readonly list: string;
  readonly title: string;
  readonly durationSeconds: number | null;
  /** From 1. */
  readonly position: number | null;
  /** Private or deleted: there is a row and nothing behind it. */
  readonly isGone: boolean;
}

const DEEPEST = 14;
const CLOCK = /^\d{1,3}(:\d\d){1,2}$/;
/** `[Private video]`, in the language of the interface. */
const PLACEHOLDER = /^[[【［].*[\]】］]$/;

/** The rows in a part of `ytInitialData`, in its order; `more` when further ones are loaded by scrolling. */
export function playlistRows(part: unknown): { readonly rows: readonly PlaylistRow[]; readonly more: boolean } {
  const rows: PlaylistRow[] = [];
  let more = false;
  for (const [name, value] of members(part, DEEPEST)) {
    if (name.startsWith("continuationItem")) more = true;
    else if (name === "lockupViewModel") rows.push(lockupRow(value));
    else rows.push(rendererRow(value));
  }
  return { rows: rows.filter(({ id, title }) => /^[\w-]{11}$/.test(id) && title !== ""), more };
}

const ROWS =
  /^(playlistVideoRenderer|playlistPanelVideoRenderer|lockupViewModel|continuationItem(Renderer|ViewModel))$/;

function* members(value: unknown, depth: number): Generator<[string, unknown]> {
  if (typeof value !== "object" || value === null || depth === 0) return;
  for (const [name, inner] of Object.entries(value)) {
    if (ROWS.test(name)) yield [name, inner];
    else yield* members(inner, depth - 1);
  }
}

/** `playlistVideoRenderer` of playlist pages until 2026-06, `playlistPanelVideoRenderer` beside a player. */
function rendererRow(value: unknown): PlaylistRow {
  const watch = at(value, "navigationEndpoint", "watchEndpoint");
  const title = label(at(value, "title"));
  const durationSeconds = numberAt(value, "lengthSeconds") ?? clockSeconds(label(at(value, "lengthText")));
  const byline = label(at(value, "shortBylineText"));
  const position = numberAt(label(at(value, "index")));
  return {
    id: textAt(value, "videoId"),
    list: textAt(watch, "playlistId"),
    title,
    durationSeconds,
    position: position ?? indexOf(watch),
    isGone: durationSeconds === null && byline === "" && (PLACEHOLDER.test(title) || at(value, "isPlayable") === false),
  };
}

/** `lockupViewModel`, on playlist pages since 2026-06. */
function lockupRow(value: unknown): PlaylistRow {
  const about = at(value, "metadata", "lockupMetadataViewModel");
  const watch = at(value, "rendererContext", "commandContext", "onTap", "innertubeCommand", "watchEndpoint");
  const type = textAt(value, "contentType");
  const title = label(at(about, "title"));
  const badges = [...badgeTexts(at(value, "contentImage"), DEEPEST)];
  const durationSeconds = clockSeconds(badges.find((text) => CLOCK.test(text)) ?? "");
  return {
    id: type === "" || type.endsWith("VIDEO") ? textAt(value, "contentId") || textAt(watch, "videoId") : "",
    list: textAt(watch, "playlistId"),
    title,
    durationSeconds,
    position: indexOf(watch),
    isGone: durationSeconds === null && PLACEHOLDER.test(title),
  };
}

function indexOf(watch: unknown): number | null {
  const index = numberAt(watch, "index");
  return index === null ? null : index + 1;
}

function* badgeTexts(value: unknown, depth: number): Generator<string> {
  if (typeof value !== "object" || value === null || depth === 0) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "thumbnailBadgeViewModel") yield textAt(inner, "text");
    else yield* badgeTexts(inner, depth - 1);
  }
}

/** How many videos the playlist has, by its header; hidden ones included. */
export function playlistCount(root: unknown): number | null {
  const [info] = listAt(root, "sidebar", "playlistSidebarRenderer", "items");
  const [stats] = listAt(info, "playlistSidebarPrimaryInfoRenderer", "stats");
  const header = at(root, "header", "playlistHeaderRenderer", "numVideosText");
  return wholeIn(label(header)) ?? wholeIn(label(stats));
}

/** How many videos are not shown because they are private or deleted: "2 unavailable videos are hidden". */
export function hiddenCount(root: unknown): number {
  const alerts = listAt(root, "alerts").flatMap((alert) => [
    at(alert, "alertWithButtonRenderer"),
    at(alert, "alertRenderer"),
  ]);
  return alerts.map((alert) => wholeIn(label(at(alert, "text")))).find((count) => count !== null) ?? 0;
}

function wholeIn(text: string): number | null {
  const digits = /\d[\d.,\s\u00a0\u202f]*/.exec(text)?.[0].replace(/\D/g, "") ?? "";
  return digits === "" || digits.length > 6 ? null : Number(digits);
}
