import { describe, expect, test } from "vitest";
import type { PlayerCaptions } from "../../../../../lib/capture/transcript/transcript-answer.ts";
import { open, read, said, SPOKEN, track, VTT } from "../page.ts";

const ID = "aaaaaaaaaaa";
const OTHER = "bbbbbbbbbbb";
const URL_ = `https://www.youtube.com/watch?v=${ID}`;
const PLAYER: PlayerCaptions = {
  videoId: ID,
  state: "ready",
  tracks: [track("en", { url: `https://www.youtube.com/api/timedtext?v=${ID}&pot=proof` })],
};
const CLASSIC = `<ytd-engagement-panel-section-list-renderer target-id="engagement-panel-searchable-transcript" visibility="ENGAGEMENT_PANEL_VISIBILITY_EXPANDED">
  <div id="visibility-button"><button>x</button></div>
  <div id="segments-container">
    <ytd-transcript-section-header-renderer><h2><span>Chapter 1</span></h2></ytd-transcript-section-header-renderer>
    <ytd-transcript-segment-renderer><div class="segment-timestamp"> 0:01 </div><yt-formatted-string class="segment-text">Good morning.</yt-formatted-string></ytd-transcript-segment-renderer>
    <ytd-transcript-segment-renderer><div class="segment-timestamp">1:00:03</div><yt-formatted-string class="segment-text">Let us begin.</yt-formatted-string></ytd-transcript-segment-renderer>
  </div>
  <div id="footer"><yt-sort-filter-sub-menu-renderer><button>Deutsch</button></yt-sort-filter-sub-menu-renderer></div>
</ytd-engagement-panel-section-list-renderer>`;
const MODERN = `<ytd-engagement-panel-section-list-renderer target-id="PAmodern_transcript_view">
  <transcript-segment-view-model class="ytwTranscriptSegmentViewModelHost"><div class="ytwTranscriptSegmentViewModelTimestamp">0:01<span class="ytwTranscriptSegmentViewModelTimestampA11yLabel">1 second</span></div><span class="ytAttributedStringHost">Good morning.</span></transcript-segment-view-model>
  <transcript-segment-view-model><div class="ytwTranscriptSegmentViewModelTimestamp">1:00:03</div><div class="ytwTranscriptSegmentViewModelTimestampA11yLabel">1 hour, 3 seconds</div><span class="yt-core-attributed-string">Let us begin.</span></transcript-segment-view-model>
</ytd-engagement-panel-section-list-renderer>`;

describe("YouTube: the transcript panel that is open", () => {
  test.each([
    ["classic", CLASSIC],
    ["modern", MODERN],
  ])("is read without a request, in its %s form", async (_, html) => {
    const { answer, asked } = await read(URL_, { html });
    expect(asked).toEqual([]);
    expect(answer).toMatchObject({ ok: true, language: null, origin: "page" });
    expect(answer.ok && answer.cues).toEqual([
      { startSeconds: 1, text: "Good morning." },
      { startSeconds: 3603, text: "Let us begin." },
    ]);
  });

  test("tells its language by its menu", async () => {
    const tracks = [track("en"), track("de", { label: "Deutsch", automatic: true })];
    const { answer } = await read(URL_, { html: CLASSIC, request: { tracks } });
    expect(answer).toMatchObject({ ok: true, language: "de", origin: "automatic" });
    const other = await read(URL_, {
      html: CLASSIC,
      request: { tracks, track: { language: "en", automatic: false }, player: PLAYER },
      site: { "/api/timedtext": VTT },
    });
    expect(other.answer).toMatchObject({ ok: true, language: "en", origin: "captions" });
  });

  test.each([
    ["is closed", CLASSIC.replace("EXPANDED", "HIDDEN")],
    ["stands in the page of another video", `<ytd-watch-flexy video-id="${OTHER}">${CLASSIC}</ytd-watch-flexy>`],
  ])("is not read where it %s", async (_, html) => {
    const { answer } = await read(URL_, { html, request: { isAsked: false } });
    expect(answer.ok).toBe(false);
  });
});

const CLOSED = `<div id="description-inline-expander"><button id="expand">more</button><button id="collapse">less</button></div><div id="place"></div>`;

describe("YouTube: the transcript panel, opened because a person asked", () => {
  /** A page whose panel opens and fills as the site's does. */
  function page(fills = true): { page: Document; clicks: string[] } {
    const opened = open(CLOSED, URL_);
    const clicks: string[] = [];
    const on = (selector: string, act: () => void) =>
      opened.querySelector(selector)?.addEventListener("click", () => {
        clicks.push(selector);
        act();
      });
    const place = opened.querySelector("#place");
    on("#collapse", () => undefined);
    on("#expand", () => {
      const html = `<ytd-video-description-transcript-section-renderer><button>文字记录</button></ytd-video-description-transcript-section-renderer>`;
      place?.insertAdjacentHTML("afterend", html);
      on("ytd-video-description-transcript-section-renderer button", () => {
        if (fills && place) place.innerHTML = CLASSIC;
        on("#visibility-button button", () => undefined);
      });
    });
    return { page: opened, clicks };
  }

  test("is opened, read once it is complete, and closed again", async () => {
    const { page: opened, clicks } = page();
    const { answer, took } = await read(URL_, { page: opened, request: { tracks: [track("en")] } });
    expect(said(answer)).toEqual(SPOKEN);
    expect(took).toBeGreaterThanOrEqual(900);
    expect(clicks).toEqual([
      "#expand",
      "ytd-video-description-transcript-section-renderer button",
      "#visibility-button button",
      "#collapse",
    ]);
  });

  test("is not opened before a person has asked", async () => {
    const { page: opened, clicks } = page();
    await read(URL_, { page: opened, request: { tracks: [track("en")], isAsked: false } });
    expect(clicks).toEqual([]);
  });

  test("that stays empty for ten seconds is a failure with a name", async () => {
    const { answer, took } = await read(URL_, { page: page(false).page, request: { tracks: [track("en")] } });
    expect(said(answer)).toBe("panel-closed");
    expect(took).toBeLessThan(12_500);
  });

  test("is dropped when the person goes on to another video meanwhile", async () => {
    const moves = { to: `https://www.youtube.com/watch?v=${OTHER}`, after: 500 };
    const { answer } = await read(URL_, { page: page().page, moves, request: { tracks: [track("en")] } });
    expect(said(answer)).toBe("moved-on");
  });
});
