import { tides, watchAddress, watchPage } from "../lecture-page.ts";
import { type CaptionSite, inScript } from "./site.ts";

const lines = [
  [0, "The sea rises twice a day."],
  [4200, "The moon pulls on the water,"],
  [8100, "and the earth turns beneath it."],
  [13_000, "A coast meets a high tide about every twelve hours."],
] as const;

/** What the player is doing when the button is pressed. */
export type PlayerMoment = "plays" | "not-started" | "advertisement" | "late" | "without-captions";
/** Whether the page has its transcript panel: open, behind a button, or not at all. */
export type Panel = "none" | "classic-open" | "modern-open" | "behind-a-button" | "stuck";

const base = (pot: string) =>
  `https://www.youtube.com/api/timedtext?v=${tides.id}&lang=en&kind=asr&exp=xpe&sig=1${pot && `&pot=${pot}`}`;

/** YouTube as it treats captions in 2026: nothing without proof of origin, nothing for other clients. */
export function youtubeWithCaptions(moment: PlayerMoment, panel: Panel = "none"): CaptionSite {
  return (url) => {
    if (url.pathname === "/watch") return { body: page(moment, panel) };
    if (url.pathname === "/youtubei/v1/player")
      return { body: JSON.stringify({ playabilityStatus: { status: "LOGIN_REQUIRED" } }) };
    if (url.pathname !== "/api/timedtext") return null;
    return { body: url.searchParams.get("pot") === "proof" ? JSON.stringify(json3()) : "" };
  };
}

export const tidesAddress = watchAddress(tides.id);

function json3() {
  const events = lines.map(([start, text], at) => ({
    tStartMs: start,
    dDurationMs: (lines[at + 1]?.[0] ?? start + 4000) - start,
    segs: [{ utf8: text }],
  }));
  return { wireMagic: "pb3", events };
}

function page(moment: PlayerMoment, panel: Panel): string {
  const tracks =
    moment === "without-captions"
      ? []
      : [{ baseUrl: base(""), name: { simpleText: "English" }, languageCode: "en", kind: "asr" }];
  const captions = `ytInitialPlayerResponse.captions = ${inScript({ playerCaptionsTracklistRenderer: { captionTracks: tracks } })};`;
  return watchPage(tides)
    .replace("</script>", `${captions}</script>`)
    .replace("</ytd-app>", `${panelMarkup(panel)}</ytd-app><script>${player(moment)}</script>`);
}

/** The player's methods in the page's own world; `start()` and `endAdvertisement()` are what a person waits for. */
function player(moment: PlayerMoment): string {
  return `
  const player = document.getElementById("movie_player");
  let started = ${moment === "plays" || moment === "without-captions"};
  globalThis.start = () => { started = true; player.classList.remove("ad-showing"); };
  ${moment === "late" ? "setTimeout(start, 1500);" : ""}
  ${moment === "advertisement" ? `player.classList.add("ad-showing");` : ""}
  Object.assign(player, {
    getPlayerResponse: () => ytInitialPlayerResponse,
    getVideoData: () => ({ video_id: "${tides.id}" }),
    getCurrentTime: () => 9,
    getPlayerState: () => (started || ${moment === "advertisement"} ? 1 : -1),
    getAudioTrack: () => ({ captionTracks: ${
      moment === "without-captions"
        ? "[]"
        : `[{ url: started ? ${inScript(base("proof"))} : ${inScript(base(""))}, languageCode: "en", kind: "asr", displayName: "English" }]`
    } }),
  });`;
}

const clock = (ms: number) => `0:${String(Math.floor(ms / 1000)).padStart(2, "0")}`;

function panelMarkup(panel: Panel): string {
  const classic = lines
    .map(
      ([ms, text]) =>
        `<ytd-transcript-segment-renderer><div class="segment-timestamp">${clock(ms)}</div><yt-formatted-string class="segment-text">${text}</yt-formatted-string></ytd-transcript-segment-renderer>`,
    )
    .join("");
  const modern = lines
    .map(
      ([ms, text]) =>
        `<transcript-segment-view-model class="ytwTranscriptSegmentViewModelHost"><div class="ytwTranscriptSegmentViewModelTimestamp">${clock(ms)}</div><div class="ytwTranscriptSegmentViewModelTimestampA11yLabel">${Math.floor(ms / 1000)} seconds</div><span class="ytAttributedStringHost" role="text">${text}</span></transcript-segment-view-model>`,
    )
    .join("");
  const holder = (inner: string) =>
    `<ytd-engagement-panel-section-list-renderer target-id="engagement-panel-searchable-transcript"><div id="segments-container">${inner}</div></ytd-engagement-panel-section-list-renderer>`;
  switch (panel) {
    case "none":
      return "";
    case "classic-open":
      return holder(classic);
    case "modern-open":
      return `<ytd-engagement-panel-section-list-renderer target-id="PAmodern_transcript_view" visibility="ENGAGEMENT_PANEL_VISIBILITY_EXPANDED">${modern}</ytd-engagement-panel-section-list-renderer>`;
    case "behind-a-button":
    case "stuck":
      return `<ytd-video-description-transcript-section-renderer><button id="show">Show transcript</button></ytd-video-description-transcript-section-renderer>${holder("")}
<script>document.getElementById("show").addEventListener("click", () => { ${
        panel === "stuck"
          ? ""
          : `setTimeout(() => { document.getElementById("segments-container").innerHTML = ${inScript(classic)}; }, 400);`
      } });</script>`;
  }
}
