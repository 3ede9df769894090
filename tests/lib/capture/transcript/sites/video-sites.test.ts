import { describe, expect, test } from "vitest";
import { read, said, SPOKEN, VTT } from "../page.ts";

describe("Vimeo", () => {
  test("names the files in the settings of its own player", async () => {
    const config = {
      video: { id: 123456, title: "T" },
      request: { text_tracks: [{ lang: "en-x-autogen", label: "English", url: "/texttrack/1.vtt" }] },
    };
    const { answer } = await read("https://player.vimeo.com/video/123456", {
      html: `<script>window.playerConfig = ${JSON.stringify(config)}</script>`,
      site: { "/texttrack/1.vtt": VTT },
    });
    expect(said(answer)).toEqual(SPOKEN);
    expect(answer).toMatchObject({ language: "en", origin: "automatic" });
  });

  test("is asked with the pass that its pages use, an unlisted clip with its hash", async () => {
    const { answer, asked } = await read("https://vimeo.com/123456/0123456789", {
      site: {
        "/_next/viewer": { jwt: "PASS" },
        "https://api.vimeo.com/videos/123456:0123456789/texttracks": {
          data: [{ language: "en", link: "https://captions.example/1.vtt" }],
        },
        "https://captions.example": VTT,
      },
    });
    expect(said(answer)).toEqual(SPOKEN);
    expect(asked.map(({ init }) => [init.credentials, new Headers(init.headers).get("authorization")])).toEqual([
      ["same-origin", null],
      ["omit", "jwt PASS"],
      ["omit", null],
    ]);
  });
});

describe("PeerTube", () => {
  const url = "https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d";
  const path = "/api/v1/videos/9c9de5e8-0a1e-484a-b099-e80766180a6d/captions";
  test("gives the captions of a video", async () => {
    const data = [
      { language: { id: "en", label: "English" }, captionPath: "/lazy/en.vtt", automaticallyGenerated: true },
    ];
    const { answer } = await read(url, { site: { [path]: { total: 1, data }, "/lazy/en.vtt": VTT } });
    expect(said(answer)).toEqual(SPOKEN);
    expect(answer).toMatchObject({ origin: "automatic", tracks: [{ label: "English" }] });
  });
  test("says that it has none", async () => {
    expect(said((await read(url, { site: { [path]: { total: 0, data: [] } } })).answer)).toBe("no-captions");
  });
});

describe("Internet Archive", () => {
  const player = (list: readonly object[]) => `<play-av playlist='${JSON.stringify(list)}'></play-av>`;

  test("names the tracks in the player's list, for the recording of the address", async () => {
    const entry = (file: string) => ({
      title: file,
      orig: `${file}.mp4`,
      tracks: [{ kind: "subtitles", file: `/download/talks/${file}.en.vtt`, label: "en" }],
    });
    const { answer, asked } = await read("https://archive.org/details/talks/two.mp4", {
      html: player([entry("one"), entry("two")]),
      site: { "/download/talks/two.en.vtt": VTT },
    });
    expect([said(answer), asked.length]).toEqual([SPOKEN, 1]);
  });

  test("has caption files beside the recording", async () => {
    const files = ["talk.mp4", "talk.asr.srt", "notes.srt"].map((name) => ({ name }));
    const { answer, asked } = await read("https://archive.org/details/talks", {
      html: player([{ title: "talk", orig: "talk.mp4" }]),
      site: {
        "/metadata/talks": { files },
        "/download/talks/talk.asr.srt": "1\n00:00:01,000 --> 00:00:03,000\nGood morning.\n",
      },
    });
    expect([said(answer), answer.ok && answer.origin]).toEqual([["Good morning."], "automatic"]);
    expect(asked.map(({ url }) => url)).toEqual([
      "https://archive.org/metadata/talks",
      "https://archive.org/download/talks/talk.asr.srt",
    ]);
  });
});

describe("media.ccc.de", () => {
  const event = (slug: string) => ({
    frontend_link: `https://media.ccc.de/v/${slug}`,
    recordings: [
      { language: "deu", mime_type: "video/mp4", recording_url: "https://cdn.example/1.mp4" },
      { language: "eng", mime_type: "text/vtt", recording_url: "https://static.example/1.vtt" },
    ],
  });
  const site = (slug: string) => ({
    "/public/events/38c3-1-numbers": event(slug),
    "https://static.example/1.vtt": VTT,
  });

  test("has the subtitles among the recordings of a talk", async () => {
    const { answer } = await read("https://media.ccc.de/v/38c3-1-numbers", { site: site("38c3-1-numbers") });
    expect([said(answer), answer.ok && answer.language]).toEqual([SPOKEN, "en"]);
  });
  test("is not believed when it answers for another talk", async () => {
    const { answer } = await read("https://media.ccc.de/v/38c3-1-numbers", { site: site("38c3-2-letters") });
    expect(said(answer)).toBe("wrong-lecture");
  });
});

describe("Dailymotion", () => {
  test("names the files in what its player is told", async () => {
    const data = { "en-auto": { label: "English", urls: ["https://static.dmcdn.example/1.srt"] } };
    const { answer } = await read("https://www.dailymotion.com/video/x8abcde", {
      site: {
        "/player/metadata/video/x8abcde": { id: "x8abcde", subtitles: { data } },
        "https://static.dmcdn.example": VTT,
      },
    });
    expect(answer).toMatchObject({ ok: true, language: "en", origin: "automatic" });
  });
});

describe("Loom", () => {
  const id = "0123456789abcdef0123456789abcdef";
  test("is asked for the caption file of a recording", async () => {
    const transcript = { video_id: id, captions_source_url: "https://cdn.loom.example/1.vtt" };
    const { answer } = await read(`https://www.loom.com/share/${id}`, {
      site: { "/graphql": { data: { fetchVideoTranscript: transcript } }, "https://cdn.loom.example": VTT },
    });
    expect([said(answer), answer.ok && answer.origin]).toEqual([SPOKEN, "automatic"]);
  });
});
