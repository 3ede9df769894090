import type { Published } from "../../../lecture/lecture.ts";
import type { CaptionTrack } from "../../caption-track.ts";
import { isoDate } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import type { Reading } from "../../site.ts";
import { label } from "./label.ts";
import { originalAudio, withoutDubs } from "./original-audio.ts";

/** What a player was told, and the id of the video it is about; empty where it names none, as for private videos. */
export interface PlayerResponse {
  readonly id: string;
  readonly response: unknown;
}

/** Every player response that the page carries inline, whatever video it speaks of. */
export function inlinePlayerResponses(page: Document): PlayerResponse[] {
  const direct = inlineValues(page, "ytInitialPlayerResponse"); // since 2020
  const wrapped = playerArgs(page).map((args) => {
    const response = parseJson(textAt(args, "player_response")); // 2016 to 2020
    return { id: responseId(response) || textAt(args, "video_id"), response };
  });
  return [...direct.map((response) => ({ id: responseId(response), response })), ...wrapped].filter(
    ({ response }) => response !== undefined,
  );
}

/** The arguments of the players before 2020. */
export function playerArgs(page: Document): unknown[] {
  return inlineValues(page, "ytplayer.config").map((config) => at(config, "args"));
}

/** The id that a player response names itself. */
export function responseId(response: unknown): string {
  return textAt(response, "videoDetails", "videoId") || textAt(microformat(response), "externalVideoId");
}

/** What YouTube's player was told about its video. */
export function readPlayerResponse(response: unknown): Reading {
  const details = at(response, "videoDetails");
  const about = microformat(response);
  return {
    title: textAt(details, "title") || label(at(about, "title")),
    creators: [textAt(details, "author") || textAt(about, "ownerChannelName")],
    published: publishedOf(about),
    description: textAt(details, "shortDescription") || label(at(about, "description")),
    durationSeconds: numberAt(details, "lengthSeconds") || numberAt(about, "lengthSeconds") || null,
    thumbnailUrl:
      largest(listAt(about, "thumbnail", "thumbnails")) || largest(listAt(details, "thumbnail", "thumbnails")),
    language: originalAudio(response),
    keywords: keywordsFrom(listAt(details, "keywords").filter((word) => typeof word === "string")),
    captionTracks: withoutDubs(captionTracks(response), originalAudio(response)),
  };
}

function microformat(response: unknown): unknown {
  return (
    at(response, "microformat", "playerMicroformatRenderer") ?? at(response, "microformat", "microformatDataRenderer")
  );
}

function publishedOf(about: unknown): Published | null {
  return isoDate(textAt(about, "publishDate")) ?? isoDate(textAt(about, "uploadDate"));
}

function captionTracks(response: unknown): CaptionTrack[] {
  const tracks = listAt(response, "captions", "playerCaptionsTracklistRenderer", "captionTracks");
  return tracks.map((track) => ({
    language: textAt(track, "languageCode"),
    label: label(at(track, "name")),
    automatic: textAt(track, "kind") === "asr",
    url: URL.parse(textAt(track, "baseUrl"), "https://www.youtube.com")?.href ?? null,
  }));
}

/** Address of the widest of several pictures. */
export function largest(thumbnails: readonly unknown[]): string {
  const byWidth = thumbnails.toSorted((one, two) => (numberAt(two, "width") ?? 0) - (numberAt(one, "width") ?? 0));
  const address = textAt(byWidth[0], "url");
  return address.startsWith("//") ? `https:${address}` : address;
}
