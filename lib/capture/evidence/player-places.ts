import { nearest } from "../metadata/standing-still.ts";
import { withClass } from "../metadata/with-class.ts";

const OTHERS = `${withClass("related recommend comment- teaser promo advert cookie consent modal footerblock site-footer")}, [id*=related], [id*=comments], [id=footer], [class~=footer]`;
const BESIDE = `nav, aside, footer, [hidden], [role=complementary], [role=contentinfo], [class~=copyright], [class*=sidebar], [id*=sidebar], ${OTHERS}`;

const IN_OTHERS = `nav, footer, [hidden], ${OTHERS}`;

/** Does an element stand beside the page's subject? Programs of whole pages bear such names too: these hold the subject. */
export function isBeside(element: Element): boolean {
  let part = nearest(element, BESIDE);
  while (part && holdsSubject(part)) part = part.parentElement && nearest(part.parentElement, BESIDE);
  return part !== null;
}

/** Of an article with a heading, or a section with a player, the foot has its date, its author and its tags. */
function holdsSubject(part: Element): boolean {
  if (/^(?:html|body|main)$/.test(part.localName) || part.querySelector("main, h1")) return true;
  const own = part.localName === "footer" ? part.closest("article, section") : null;
  return Boolean(own?.querySelector("h1") ?? (own?.querySelector("h2") && own.querySelector("audio, video, iframe")));
}

/** Does an element stand in a list of other things? What stands at the side of a subject may well say when it was made. */
export function isOfOthers(element: Element): boolean {
  const part = nearest(element, IN_OTHERS);
  return part !== null && !holdsSubject(part);
}

/** Parts that podcast engines put where the player of one episode comes. */
export const PODCAST_ENGINES =
  ".powerpress_player, .podigee-podcast-player, .castos-player, .ssp-player, .podcast_player, .podlove-web-player, [id^=podlovewebplayer], [id^=buzzsprout-player], .buzzsprout-player, [class*=spp-player], .smart-track-player, .fusebox-player, .sqs-audio-embed, .kg-audio-card, .transistor-player, .podlove-subscribe-player, .blubrry-player, .captivate-player, .libsyn-player, .podbean-player, .rss-podcast-player, .podcast-player, .episode-player, #podcast-player, #episode-player";

/**
 * Players that are elements of their own or slots that a program fills, by the names that the players' makers gave them.
 * Seen 2026-11 in the documentation of each.
 */
export const COMPONENTS: readonly (readonly [kind: "video" | "audio", selector: string])[] = [
  [
    "video",
    "media-controller, mux-player, mux-video, hls-video, media-player, vds-media, bc-video, video-js, jw-player, stream[src], cloudflare-stream, wistia-player, vimeo-video, youtube-video, dash-video, smart-video, cld-video-player, muse-player, sv-player, vturb-smartplayer, bunny-player, gumlet-player, plyr-player",
  ],
  [
    "audio",
    "mux-audio, podcast-player, podlove-web-player, bleeper-player, fyyd-player, podigee-player, audio-player, audio-player-element, media-audio",
  ],
  [
    "video",
    ".wistia_embed, [data-wistia-id], .video-js[data-video-id], .brightcove-player, .vidyard-player-embed, [id^=kaltura_player], .kWidgetIframeContainer, .jwplayer, [data-jw-video], .flowplayer, .plyr__video-embed, [data-plyr-provider], .opencast-player, .paella_player, .h5p-video, .vjs-youtube, .sqs-block-video [data-html], .bitmovinplayer-container, [data-theoplayer], .rmp-container, .video-player[data-config], .cld-video-player",
  ],
  [
    "audio",
    `${PODCAST_ENGINES}, .wp-block-audio, .wp-audio-shortcode, .audioplayer-tobe, .mejs-audio, .mejs__audio, .audioPlayer, .audio-player, .aplayer, .green-audio-player, .plyr--audio`,
  ],
];

/** Attributes in which programs find the file that a player is to load. */
export const FILE_ATTRIBUTES =
  "src href data-src data-url data-audio data-audio-url data-audio-src data-mp3 data-file data-media data-media-url data-episode-url data-uri data-source data-video-url".split(
    " ",
  );
export const AUDIO_FILE = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)(?:$|[?#])/i;
export const VIDEO_FILE = /\.(?:mp4|m4v|webm|mov|ogv|m3u8|mpd)(?:$|[?#])/i;
