import { describe, expect, test } from "vitest";
import { withTold } from "../../../../lib/capture/feed/with-told.ts";
import { parseTranscriptAnswer } from "../../../../lib/capture/transcript/parse-transcript-answer.ts";
import { pressed } from "../fields/pressed.ts";
import { read } from "../transcript/page.ts";

const ADDRESS = "https://foundry.example/podcast/212-bells/";
const HTML = `<link rel="alternate" type="application/rss+xml" href="/feed/"><h1>212: Bells</h1><audio src="/212.mp3"></audio>`;
const item = (number: number, more: string) =>
  `<item><title>${number}: Bells</title><link>https://foundry.example/podcast/${number}-bells/</link>${more}</item>`;
const OWN = `<itunes:duration>01:02:03</itunes:duration><author>ines@foundry.example (Ines Marlow)</author>
  <pubDate>Mon, 11 May 2026 06:00:00 +0000</pubDate><itunes:season>3</itunes:season><itunes:episode>212</itunes:episode>
  <content:encoded>&lt;p&gt;Why bells crack.&lt;/p&gt;</content:encoded>
  <psc:chapters><psc:chapter start="00:00:00" title="Ores"/><psc:chapter start="00:10:30.5" title="Bells"/></psc:chapters>`;
const FEED = `<?xml version="1.0"?><rss><channel><title>Foundry Hour</title>
  ${item(213, "<itunes:duration>100</itunes:duration>")}${item(212, OWN)}</channel></rss>`;

async function told(request = { wantsTold: true }, feed = FEED) {
  return read(ADDRESS, { html: HTML, site: { "/feed/": feed }, request });
}

describe("the feed of the show says of an episode", () => {
  test("what its page leaves open", async () => {
    const { answer, asked } = await told();
    expect(answer.told).toMatchObject({
      durationSeconds: 3723,
      creators: ["Ines Marlow"],
      description: "Why bells crack.",
      chapters: [
        { startSeconds: 0, title: "Ores" },
        { startSeconds: 630, title: "Bells" },
      ],
      series: { title: "Foundry Hour", season: 3, position: 212 },
    });
    expect(Date.parse(answer.told?.published?.value ?? "")).toBe(Date.UTC(2026, 4, 11, 6));
    expect(asked).toHaveLength(1);
  });

  test("nothing where the page leaves nothing open", async () => {
    expect((await told({ wantsTold: false })).answer.told).toBeUndefined();
  });

  test("nothing where it is larger than is worth the wait, or no feed at all", async () => {
    const large = FEED.replace("<channel>", `<channel><!--${"x".repeat(2_000_000)}-->`);
    expect((await told({ wantsTold: true }, large)).answer.told).toBeUndefined();
    expect((await told({ wantsTold: true }, "{}")).answer.told).toBeUndefined();
  });

  test("nothing where it never ends, and without waiting for that", async () => {
    let asked = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        asked += 1;
        stream.enqueue(new TextEncoder().encode(`<!--${"x".repeat(1_100_000)}-->`));
      },
    });
    const site = { "/feed/": new Response(endless, { headers: { "content-type": "application/rss+xml" } }) };
    const { answer } = await read(ADDRESS, { html: HTML, site, request: { wantsTold: true } });
    expect(answer.told).toBeUndefined();
    expect(asked).toBeLessThan(8);
  });

  test("what passes from the page to the popup", async () => {
    const { answer } = await told();
    expect(parseTranscriptAnswer(JSON.parse(JSON.stringify(answer)))?.told).toMatchObject({ durationSeconds: 3723 });
  });
});

describe("of what the feed encloses,", () => {
  const enclosed = async (...enclosures: string[]) =>
    (await told({ wantsTold: true }, FEED.replace(OWN, OWN + enclosures.join("")))).answer;
  const PICTURE = `<enclosure url="https://foundry.example/212.jpg" type="image/jpeg"/>`;
  const SOUND = `<enclosure url="https://media.example/get?id=212" type="audio/mpeg"/>`;

  test("the first that is a sound or a film is the episode's", async () => {
    const paper = `<enclosure url="https://foundry.example/212.pdf" type="application/pdf"/>`;
    expect((await enclosed(PICTURE, paper, SOUND)).told?.soundUrl).toBe("https://media.example/get?id=212");
  });

  test.each([
    ["a picture", PICTURE],
    ["a file of another kind of address", `<enclosure url="ftp://media.example/212.mp3" type="audio/mpeg"/>`],
    ["an address too long to keep", `<enclosure url="/${"x".repeat(9000)}.mp3" type="audio/mpeg"/>`],
    ["nothing", `<enclosure type="audio/mpeg"/>`],
  ])("%s is none, and what else the feed says stays", async (_, enclosure) => {
    const answer = await enclosed(enclosure);
    expect(answer.told?.soundUrl).toBeUndefined();
    expect(parseTranscriptAnswer(JSON.parse(JSON.stringify(answer)))?.told).toMatchObject({ durationSeconds: 3723 });
  });
});

test("what the page says itself stays, and people come before the show that stands for them", async () => {
  const html = `<html lang="en"><head><title>212: Bells</title><meta property="og:site_name" content="Foundry"></head><body>
    <h1>212: Bells</h1><time datetime="2026-05-12">12 May 2026</time><audio controls src="/212.mp3"></audio></body></html>`;
  const captured = await pressed(html, ADDRESS);
  if (captured.kind === "none") throw new Error("expected an episode");
  expect(captured).toMatchObject({ creators: ["Foundry"], durationSeconds: null });
  const { answer } = await told();
  expect(withTold(captured, answer)).toMatchObject({
    creators: ["Ines Marlow"],
    published: { value: "2026-05-12" },
    durationSeconds: 3723,
    description: "Why bells crack.",
  });
});

test("a description that breaks off is the beginning of the feed's; another one stays", async () => {
  const { answer } = await told();
  const shown = (description: string) => {
    const html = `<html lang="en"><head><meta property="og:audio" content="/212.mp3"><meta property="og:title" content="212: Bells"><meta
      name="description" content="${description}"></head><body><h1>212: Bells</h1><audio controls src="/212.mp3"></audio></body></html>`;
    return pressed(html, ADDRESS);
  };
  const described = async (description: string) => {
    const captured = await shown(description);
    return captured.kind === "none" ? "" : withTold(captured, answer).description;
  };
  expect(await described("Why bells…")).toBe("Why bells crack.");
  expect(await described("How bells are cast, and by whom, in three towns.")).toBe(
    "How bells are cast, and by whom, in three towns.",
  );
});
