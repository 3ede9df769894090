import { describe, expect, test } from "vitest";
import { read } from "../transcript/page.ts";

const ADDRESS = "https://foundry.example/bells/";
const FEEDS = `<link rel="alternate" type="application/rss+xml" href="/comments/feed/" title="Comments">
  <link rel="alternate" type="application/rss+xml" href="/feed/" title="News">
  <link rel="alternate" type="application/rss+xml" href="/feed/podcast/" title="Foundry Hour">`;

const item = (title: string, more: string, minutes: number) =>
  `<item><title>${title}</title>${more}<itunes:duration>00:${minutes}:00</itunes:duration></item>`;
const OTHERS = item("Ores", "<link>https://foundry.example/ores/</link>", 11) + item("Slag", "<guid>x-1</guid>", 12);

async function secondsOf(html: string, own: string): Promise<number | null | undefined> {
  const feed = `<rss><channel><title>Foundry Hour</title>${OTHERS}${own}</channel></rss>`;
  const site = { "/feed/podcast/": feed };
  const { answer, asked } = await read(ADDRESS, { html: FEEDS + html, site, request: { wantsTold: true } });
  expect(asked.map(({ url }) => url)).toEqual(["https://foundry.example/feed/podcast/"]);
  return answer.told?.durationSeconds;
}

describe("the feed's item of a page is the one", () => {
  test.each([
    ["with its address", "<audio></audio>", "<link>https://foundry.example/bells</link>"],
    [
      "with its number in the site's program",
      `<link rel="shortlink" href="https://foundry.example/?p=77"><audio></audio>`,
      `<guid isPermaLink="false">https://foundry.example/?p=77</guid>`,
    ],
    ["with the file that it plays", `<audio src="/files/bells.mp3"></audio>`, `<enclosure url="/files/bells.mp3"/>`],
    [
      "with the file that it plays, behind a picture",
      `<audio src="/files/bells.mp3"></audio>`,
      `<enclosure url="/bells.jpg" type="image/jpeg"/><enclosure url="/files/bells.mp3"/>`,
    ],
    [
      "with its file behind a service that counts",
      `<audio src="https://media.example/files/bells.mp3"></audio>`,
      `<enclosure url="https://count.example/redirect.mp3/media.example/files/bells.mp3"/>`,
    ],
    [
      "with the only file that it links to",
      `<a href="/files/bells.mp3">Download</a>`,
      `<enclosure url="/files/bells.mp3"/>`,
    ],
    ["with its title", "<h1>What bells are made of</h1><audio></audio>", ""],
  ])("%s", async (_, html, more) => {
    expect(await secondsOf(html, item("What bells are made of", more, 40))).toBe(2_400);
  });

  test("or none, where two have its title and nothing else tells", async () => {
    const both = item("Bells of the North", "", 40) + item("Bells of the North", "", 41);
    expect(await secondsOf("<h1>Bells of the North</h1><audio></audio>", both)).toBeUndefined();
  });
});
