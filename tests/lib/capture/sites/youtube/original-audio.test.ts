import { describe, expect, test } from "vitest";
import { declaredLanguage } from "../../../../../lib/capture/language.ts";
import { originalAudio } from "../../../../../lib/capture/sites/youtube/original-audio.ts";
import { readPlayerResponse } from "../../../../../lib/capture/sites/youtube/player-response.ts";
import { read, said, SPOKEN } from "../../transcript/page.ts";

const ID = "aaaaaaaaaaa";
const ADDRESS = `https://www.youtube.com/watch?v=${ID}`;

const sounds = (...ids: string[]) => ({
  streamingData: { adaptiveFormats: ids.map((id) => ({ audioTrack: { id } })) },
});
const listed = (first: number, ...ids: string[]) => ({
  captions: {
    playerCaptionsTracklistRenderer: {
      audioTracks: ids.map((audioTrackId) => ({ audioTrackId })),
      defaultAudioTrackIndex: first,
    },
  },
});

function file(language: string, isMachine: boolean) {
  const baseUrl = `/api/timedtext?v=${ID}&lang=${language}${isMachine ? "&kind=asr" : ""}`;
  return { baseUrl, languageCode: language, name: { simpleText: language }, ...(isMachine && { kind: "asr" }) };
}

/** A talk in Portuguese that a machine has dubbed into Spanish and Hindi. */
function dubbed(...captionTracks: object[]) {
  const audioTracks = [{ audioTrackId: "es.10" }, { audioTrackId: "pt-BR.4" }, { audioTrackId: "hi.10" }];
  return {
    videoDetails: { videoId: ID, title: "Dunas e marés", lengthSeconds: "600", author: "Costa" },
    playabilityStatus: { status: "OK" },
    captions: { playerCaptionsTracklistRenderer: { captionTracks, audioTracks, defaultAudioTrackIndex: 0 } },
  };
}

const inline = (response: object) => `<script>var ytInitialPlayerResponse = ${JSON.stringify(response)};</script>`;
const lines = (...texts: string[]) => ({
  events: texts.map((utf8, at) => ({ tStartMs: at * 2000, dDurationMs: 2000, segs: [{ utf8 }] })),
});

describe("the language of a video with several sound tracks", () => {
  test.each([
    ["the one that the site numbers as original", sounds("ar.10", "en-US.4", "de-DE.3"), "en-US"],
    ["the original of the caption list, where the sounds are not told", listed(1, "pt-BR.4", "es.10"), "pt-BR"],
    ["the only one that is no dub", sounds("fr.3", "ja.0"), "ja"],
    ["the default among those that are no dubs", listed(2, "hi.10", "fr.0", "it.0"), "it"],
    ["with a script or a region of digits", sounds("es-419.4", "en.10"), "es-419"],
  ])("is %s", (_, response, language) => {
    expect(originalAudio(response)).toBe(language);
  });

  test("is not told by a default that is a dub", () => {
    expect(originalAudio(listed(0, "hi.10", "es.3"))).toBeNull();
  });

  test("is not told by what has only one sound", () => {
    expect(originalAudio({ streamingData: { adaptiveFormats: [{ itag: 140 }] } })).toBeNull();
  });
});

describe("a dubbed video on YouTube", () => {
  const machines = [file("es", true), file("hi", true), file("pt", true)];

  test("is in the language that was spoken, whatever was heard in its dubs", () => {
    const reading = readPlayerResponse(dubbed(...machines));
    expect(declaredLanguage(reading)).toMatch(/^pt/);
    expect(reading.captionTracks?.map(({ language }) => language)).toEqual(["pt"]);
  });

  test.each([
    ["also by who reads the language of a dub", ["es"]],
    ["by who reads neither", ["en"]],
  ])("is read from what people wrote down of the original, %s", async (_, languages) => {
    const { answer } = await read(ADDRESS, {
      html: inline(dubbed(...machines, file("pt", false))),
      site: { [`/api/timedtext?v=${ID}&lang=pt&fmt`]: lines(...SPOKEN), "/api/timedtext": lines("not this") },
      request: { languages, original: "pt-BR" },
    });
    expect(said(answer)).toEqual(SPOKEN);
    expect(answer).toMatchObject({ language: "pt", origin: "captions" });
  });

  test("keeps what people have translated", () => {
    const { captionTracks } = readPlayerResponse(dubbed(file("es", false), file("es", true)));
    expect(captionTracks?.map(({ automatic }) => automatic)).toEqual([false]);
  });

  test("has no transcript where a machine has heard its dubs only", async () => {
    const { answer } = await read(ADDRESS, {
      html: inline(dubbed(file("es", true))),
      site: { "/api/timedtext": lines("not this") },
      request: { languages: ["es"], original: "pt-BR" },
    });
    expect(answer.ok).toBe(false);
  });
});

test("captions under a code that the site has lengthened are taken before what a machine heard", async () => {
  const { answer } = await read(ADDRESS, {
    html: inline({
      videoDetails: { videoId: ID, title: "Tides" },
      playabilityStatus: { status: "OK" },
      captions: {
        playerCaptionsTracklistRenderer: { captionTracks: [file("en-x9Q-4TtYk2z", false), file("en", true)] },
      },
    }),
    site: { [`/api/timedtext?v=${ID}&lang=en-x9Q`]: lines(...SPOKEN), "/api/timedtext": lines("not this") },
    request: { languages: ["en-GB", "en"], original: "en" },
  });
  expect(said(answer)).toEqual(SPOKEN);
  expect(answer).toMatchObject({ language: "en", origin: "captions" });
});
