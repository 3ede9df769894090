import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues, scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { first, textOf } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";
import { unescaped } from "../../unescaped.ts";

/** What the page's program was told of an episode or track, and its address; null when it was told of others only. */
export function readEntity(page: Document, uri: string): { reading: Reading; url: string } | null {
  const entity = entities(page, uri).find((each) => isWanted(each, uri));
  if (entity === undefined) return null;
  const [, kind = "", id = ""] = textAt(entity, "uri").split(":");
  const milliseconds =
    numberAt(entity, "duration", "totalMilliseconds") ??
    numberAt(entity, "duration") ??
    numberAt(entity, "duration_ms");
  const reading = {
    title: textAt(entity, "name") || textAt(entity, "title"),
    ...(kind === "track" ? { creators: artists(entity) } : show(entity)),
    published:
      publishedFrom(textAt(entity, "releaseDate", "isoString")) ?? publishedFrom(textAt(entity, "release_date")),
    description: plainText(textAt(entity, "htmlDescription") || textAt(entity, "description")),
    durationSeconds: milliseconds ? Math.round(milliseconds / 1000) : null,
    thumbnailUrl: picture(entity),
    language: textAt(listAt(entity, "languages"), 0) || textAt(entity, "language") || null,
  };
  return reading.title ? { reading, url: `https://open.spotify.com/${kind}/${id}` } : null;
}

/** A show's player is about whichever episode it holds. */
function isWanted(entity: unknown, uri: string): boolean {
  const own = textAt(entity, "uri");
  if (!uri.startsWith("spotify:show:")) return own === uri;
  return own.startsWith("spotify:episode:") && textAt(entity, "relatedEntityUri") === uri;
}

/** Every place that has held the page's data. */
function entities(page: Document, uri: string): unknown[] {
  const state = parseJson(fromBase64(textOf(first(page, "#initial-state")))); // since 2022
  return [
    at(scriptJson(page, "#__NEXT_DATA__"), "props", "pageProps", "state", "data", "entity"), // players since 2022
    at(state, "entities", "items", uri),
    at(state, "data", "entity"),
    parseJson(unescaped(textOf(first(page, "#resource")), "")), // players in 2021
    ...inlineValues(page, "Spotify.Entity"), // until 2020
  ];
}

function show(entity: unknown): Reading {
  const whole = at(entity, "podcastV2", "data") ?? at(entity, "show");
  const uri = textAt(whole, "uri") || textAt(entity, "relatedEntityUri");
  const url = uri.startsWith("spotify:show:") ? `https://open.spotify.com/show/${uri.slice(13)}` : "";
  return ofShow({ title: textAt(whole, "name") || textAt(entity, "subtitle"), url });
}

function artists(entity: unknown): string[] {
  const listed = [...listAt(entity, "artists"), ...listAt(entity, "firstArtist", "items")];
  return listed.map((artist) => textAt(artist, "name") || textAt(artist, "profile", "name")).filter(Boolean);
}

function picture(entity: unknown): string {
  const lists = [
    listAt(entity, "coverArt", "sources"),
    listAt(entity, "visualIdentity", "image"),
    listAt(entity, "images"),
  ];
  return lists.flatMap((list) => list.map((each) => textAt(each, "url"))).find(Boolean) ?? "";
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)));
  } catch (error) {
    if (error instanceof DOMException) return "";
    throw error;
  }
}
