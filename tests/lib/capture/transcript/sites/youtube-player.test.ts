import { describe, expect, test } from "vitest";
import { playerCaptions } from "../../../../../lib/capture/sites/youtube/player-captions.ts";
import { parsePlayerCaptions } from "../../../../../lib/capture/transcript/parse-transcript-answer.ts";
import { clock, open } from "../page.ts";

const ID = "aaaaaaaaaaa";
const FILE = `https://www.youtube.com/api/timedtext?v=${ID}&lang=en`;

interface State {
  readonly pot?: string;
  readonly state?: number;
  readonly ad?: boolean;
  readonly captions?: boolean;
}

/** A page whose player goes from state to state, half a second each. */
async function captions(...states: readonly State[]) {
  const page = open(`<div id="movie_player"></div>`, `https://www.youtube.com/watch?v=${ID}`);
  const player = page.querySelector("#movie_player");
  const time = clock();
  const now = () => states[Math.min(Math.floor(time.now() / 500), states.length - 1)] ?? {};
  const track = () => ({ url: `${FILE}${now().pot ?? ""}`, languageCode: "en", kind: "asr", displayName: "English" });
  Object.assign(player ?? {}, {
    getVideoData: () => ({ video_id: ID }),
    getPlayerResponse: () => ({
      videoDetails: { videoId: ID },
      ...(now().captions !== false && {
        captions: { playerCaptionsTracklistRenderer: { captionTracks: [{ languageCode: "en" }] } },
      }),
    }),
    getPlayerState: () => {
      player?.classList.toggle("ad-showing", now().ad === true);
      return now().state ?? 1;
    },
    getAudioTrack: () => ({ captionTracks: [track()] }),
  });
  player?.classList.toggle("ad-showing", now().ad === true);
  const found = await time.run(playerCaptions(page, time.wait));
  return { found: parsePlayerCaptions(structuredClone(found)), took: time.now() };
}

describe("YouTube's player, asked for its captions", () => {
  test("names those that bear its proof of origin", async () => {
    expect(await captions({ pot: "&pot=proof" })).toEqual({
      found: {
        videoId: ID,
        state: "ready",
        tracks: [{ language: "en", label: "English", automatic: true, url: `${FILE}&pot=proof` }],
      },
      took: 0,
    });
  });

  test("is waited for while it starts", async () => {
    const { found, took } = await captions({ state: -1 }, { state: 3 }, { state: 1, pot: "&pot=proof" });
    expect([found?.state, took]).toEqual(["ready", 1000]);
  });

  test("says so when it was not started after five seconds", async () => {
    expect(await captions({ state: -1 })).toEqual({
      found: { videoId: ID, state: "not-started", tracks: [] },
      took: 5000,
    });
  });

  test("says so while an advertisement runs, whose proof is not the video's", async () => {
    expect((await captions({ ad: true, pot: "&pot=proof" })).found?.state).toBe("advertisement");
  });

  test("is not waited for when its video has no captions", async () => {
    expect(await captions({ captions: false })).toEqual({
      found: { videoId: ID, state: "ready", tracks: [] },
      took: 0,
    });
  });

  test("is none on a page without it", async () => {
    const time = clock();
    expect(await time.run(playerCaptions(open("<p>", "https://www.youtube.com/"), time.wait))).toBeNull();
  });
});
