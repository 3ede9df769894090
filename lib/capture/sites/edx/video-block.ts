import type { CaptionTrack } from "../../caption-track.ts";
import { listAt, numberAt, parseJson, textAt, at } from "../../metadata/json-value.ts";
import { textOf } from "../../metadata/page.ts";
import { youtubeAlias } from "../youtube/youtube-alias.ts";

/** One video of a unit. */
export interface VideoBlock {
  readonly title: string;
  readonly durationSeconds: number | null;
  readonly captionTracks: readonly CaptionTrack[];
  readonly aliases: readonly string[];
}

/** The player's settings: one JSON value (since 2015), or an attribute each (2013). */
const PLAYER = ".video[data-metadata], .video[data-streams], .video[data-sources]";
/** What authors get for a title when they write none. */
const NO_TITLE = /^(?:video|untitled|unnamed)?$/i;

/** The videos of a unit, in its order. `base` is the address of its page. */
export function videoBlocks(unit: Element, base: URL): VideoBlock[] {
  return [...unit.querySelectorAll(PLAYER)].map((player) => videoBlock(player, base));
}

function videoBlock(player: Element, base: URL): VideoBlock {
  const settings = settingsOf(player);
  const sources = listAt(settings, "sources").filter((source) => typeof source === "string");
  // One stream for each speed: `0.75:ID,1.00:ID`.
  const stream = /(?:^|,)\s*1(?:\.0+)?:([\w-]{11})/.exec(textAt(settings, "streams"))?.[1];
  const aliases = stream ? [`yt:${stream}`] : sources.flatMap(youtubeAlias);
  const block = player.closest("[data-block-type=video], .xmodule_VideoModule, .vert") ?? player.parentElement;
  const headings = [...(block?.querySelectorAll("h1, h2, h3, h4") ?? [])];
  const title = textOf(headings.find((each) => !player.contains(each)));
  return {
    title: NO_TITLE.test(title) ? "" : title,
    durationSeconds: numberAt(settings, "duration"),
    captionTracks: tracksOf(settings, stream, base),
    aliases: [...new Set(aliases)],
  };
}

function tracksOf(settings: unknown, stream: string | undefined, base: URL): CaptionTrack[] {
  const languages = at(settings, "transcriptLanguages");
  if (typeof languages !== "object" || languages === null) return [];
  const address = textAt(settings, "transcriptTranslationUrl");
  return Object.entries(languages).map(([language, label]) => {
    const url = address ? URL.parse(address.replace("__lang__", language), base) : null;
    if (stream) url?.searchParams.set("videoId", stream);
    return { language, label: typeof label === "string" ? label : "", automatic: false, url: url?.href ?? null };
  });
}

function settingsOf(player: Element): unknown {
  const whole = parseJson(player.getAttribute("data-metadata") ?? "");
  if (whole !== undefined) return whole;
  const attribute = (name: string) => player.getAttribute(`data-${name}`) ?? "";
  return {
    streams: attribute("streams"),
    sources: parseJson(attribute("sources")),
    transcriptLanguages: parseJson(attribute("transcript-languages")),
    transcriptTranslationUrl: attribute("transcript-translation-url"),
  };
}
