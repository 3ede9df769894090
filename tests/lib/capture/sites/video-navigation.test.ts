import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { siteOf } from "../../../../lib/capture/page-key.ts";
import { pageHalf } from "../../../../lib/capture/sites/pages.ts";
import type { Absence, SiteReading } from "../../../../lib/capture/site.ts";

/** What is read at `address` in a document that was loaded at `loaded` and has gone on without loading anew. */
function read(html: string, loaded: string, address: string): SiteReading | Absence | undefined {
  const window = new Window({ url: address });
  window.document.write(html);
  Object.defineProperty(window, "performance", { value: { getEntriesByType: () => [{ name: loaded }] } });
  const url = new URL(address);
  const site = siteOf(url);
  return site ? pageHalf(site).read?.(window.document as unknown as Document, url) : undefined;
}

function head(address: string, title = "Silt"): string {
  return `<meta property="og:url" content="${address}"><meta property="og:type" content="video.other"><meta property="og:title" content="${title}">`;
}

describe("what is drawn after a navigation inside the page is not believed at once", () => {
  const uuids = ["0b04f13d-1e18-4f1d-814e-4979aa7c9c44", "9c9de5e8-0a1e-484a-b099-e80766180a6d"];
  const [first = "", second = ""] = uuids.map((uuid) => `https://tube.example/videos/watch/${uuid}`);
  const vimeo = ["https://vimeo.com/76543210", "https://vimeo.com/76543211"] as const;
  const twitch = ["https://www.twitch.tv/videos/1987654321", "https://www.twitch.tv/videos/1987654322"] as const;
  test.each([
    [
      "PeerTube",
      first,
      second,
      `<meta property="og:platform" content="PeerTube"><div class="video-info"><h1 class="video-info-name">Sand</h1></div>`,
    ],
    ["Vimeo", ...vimeo, "<title>Sand on Vimeo</title><main><h1>Sand</h1></main>"],
    ["Twitch", ...twitch, `<title>Twitch</title><h2 data-a-target="stream-title">Sand</h2>`],
  ])("%s", (_, before, now, drawn) => {
    expect(read(head(before) + drawn, before, now)).toMatchObject({ title: "Sand", unproven: true });
  });

  test("but is on a page that was loaded for it", () => {
    const drawn = `<title>Twitch</title><h2 data-a-target="stream-title">Sand</h2>`;
    expect(read(drawn, twitch[1], `${twitch[1]}?t=1h`)).not.toHaveProperty("unproven");
  });
});

test("data that names the clip itself needs no waiting", () => {
  const config = `<script>window.playerConfig = {"video":{"id":76543211,"title":"Sand","owner":{"name":"Hydro Lab"}}}</script>`;
  const address = "https://player.vimeo.com/video/76543211";
  const reading = read(config, "https://player.vimeo.com/video/76543210", address);
  expect(reading).toMatchObject({ title: "Sand", creators: ["Hydro Lab"] });
  expect(reading).not.toHaveProperty("unproven");
});

test("the data of the clip before is not given to the next one", () => {
  const [before, now] = ["1", "2"].map((end) => `https://www.tiktok.com/@silt/video/730000000000000000${end}`);
  const data = {
    __DEFAULT_SCOPE__: {
      "webapp.video-detail": { itemInfo: { itemStruct: { id: "7300000000000000001", desc: "Silt" } } },
    },
  };
  const script = `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify(data)}</script>`;
  expect(read(head(before ?? "") + script, before ?? "", now ?? "")).toBe("not-ready");
});
