import { describe, expect, test } from "vitest";
import { linkAt } from "../../../../lib/capture/link.ts";
import { pageKey } from "../../../../lib/capture/page-key.ts";

const UUID = "0b04f13d-1e18-4f1d-814e-4979aa7c9c44";
const SHORT = "2mVr2h3SjgjLm9pjsbM4nN";
const HEX = "0123456789abcdef0123456789abcdef";

/** Address, the key it must give, the address that is kept. */
const VIMEO: [string, string, string][] = [
  ["https://vimeo.com/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://www.vimeo.com/76543210?share=copy&fl=sv&fe=ci#t=30s", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/76543210/0a1b2c3d4e", "vimeo:76543210", "https://vimeo.com/76543210/0a1b2c3d4e"],
  ["https://vimeo.com/channels/seminars/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/groups/114/videos/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/album/55/video/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/showcase/55/video/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/showcase/55?video=76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/ondemand/rivers/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/event/88/videos/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/m/76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/hydrolab/review/76543210/0a1b2c3d4e", "vimeo:76543210", "https://vimeo.com/76543210/0a1b2c3d4e"],
  ["https://player.vimeo.com/video/76543210?badge=0", "vimeo:76543210", "https://vimeo.com/76543210"],
  [
    "https://player.vimeo.com/video/76543210?h=0a1b2c3d4e&app_id=1",
    "vimeo:76543210",
    "https://vimeo.com/76543210/0a1b2c3d4e",
  ],
  ["https://vimeo.com/moogaloop.swf?clip_id=76543210", "vimeo:76543210", "https://vimeo.com/76543210"],
  ["https://vimeo.com/event/88", "vimeo:event/88", "https://vimeo.com/event/88"],
  ["https://vimeo.com/event/88/embed", "vimeo:event/88", "https://vimeo.com/event/88"],
];

const DAILYMOTION = [
  "https://www.dailymotion.com/video/x8rivr2",
  "https://www.dailymotion.com/video/x8rivr2_the-course-of-rivers_school?start=5",
  "https://www.dailymotion.com/fr/video/x8rivr2?playlist=x7abcd",
  "https://touch.dailymotion.com/video/x8rivr2",
  "https://dai.ly/x8rivr2",
  "https://www.dailymotion.com/embed/video/x8rivr2?autoplay=1",
  "https://www.dailymotion.com/swf/video/x8rivr2",
  "https://geo.dailymotion.com/player.html?video=x8rivr2",
  "https://geo.dailymotion.com/player/xa1b2.html?video=x8rivr2&mute=true",
  "https://www.dailymotion.com/hub/x9_rivers#video=x8rivr2",
].map((address) => [address, "dm:x8rivr2", "https://www.dailymotion.com/video/x8rivr2"]);

const VOD = ["twitch:v1234567890", "https://www.twitch.tv/videos/1234567890"];
const CLIP = ["twitch:clip:CalmRiverOtter-aB3_x", "https://clips.twitch.tv/CalmRiverOtter-aB3_x"];
const TWITCH = [
  ["https://www.twitch.tv/videos/1234567890?t=1h2m3s", ...VOD],
  ["https://m.twitch.tv/videos/1234567890", ...VOD],
  ["https://www.twitch.tv/riverlab/v/1234567890", ...VOD],
  ["https://www.twitch.tv/riverlab/video/1234567890", ...VOD],
  ["https://player.twitch.tv/?video=v1234567890&parent=school.example", ...VOD],
  ["https://clips.twitch.tv/CalmRiverOtter-aB3_x", ...CLIP],
  ["https://clips.twitch.tv/embed?clip=CalmRiverOtter-aB3_x&parent=school.example", ...CLIP],
  ["https://clips.twitch.tv/riverlab/CalmRiverOtter-aB3_x", ...CLIP],
  ["https://www.twitch.tv/riverlab/clip/CalmRiverOtter-aB3_x?filter=clips&range=7d", ...CLIP],
  ["https://m.twitch.tv/clip/CalmRiverOtter-aB3_x", ...CLIP],
];

const LOOM = [
  `https://www.loom.com/share/${HEX}?sid=11111111-2222-4333-8444-555555555555`,
  `https://loom.com/share/River-models-in-five-minutes-${HEX}`,
  `https://www.loom.com/embed/${HEX}?hide_owner=true`,
  `https://www.useloom.com/share/${HEX}`,
].map((address) => [address, `loom:${HEX}`, `https://www.loom.com/share/${HEX}`]);

const CLAIM = ["odysee:@RiverLab:4/silt:8", "https://odysee.com/@RiverLab:4/silt:8"];
const ODYSEE = [
  ["https://odysee.com/@RiverLab:4/silt:8?r=abc&lid=def&t=30", ...CLAIM],
  ["https://odysee.com/@RiverLab#4/silt#8", ...CLAIM],
  ["https://lbry.tv/@RiverLab:4/silt:8", ...CLAIM],
  ["https://odysee.com/$/embed/@RiverLab:4/silt:8", ...CLAIM],
  ["https://odysee.com/%24/embed/%40RiverLab%3A4%2Fsilt%3A8", ...CLAIM],
  ["https://odysee.com/silt:8f2", "odysee:silt:8f2", "https://odysee.com/silt:8f2"],
];

const RUMBLE = [
  [
    "https://rumble.com/v5abc1-silt-and-sand.html?e9s=src_v1",
    "rumble:v5abc1",
    "https://rumble.com/v5abc1-silt-and-sand.html",
  ],
  ["https://rumble.com/v5abc1", "rumble:v5abc1", "https://rumble.com/v5abc1"],
  ["https://rumble.com/embed/v4xyz9/?pub=4", "rumble:embed/v4xyz9", "https://rumble.com/embed/v4xyz9/"],
  ["https://rumble.com/embed/u7.v4xyz9", "rumble:embed/v4xyz9", "https://rumble.com/embed/v4xyz9/"],
];

const ARCHIVE = [
  [
    "https://archive.org/details/river-films_1951",
    "ia:river-films_1951",
    "https://archive.org/details/river-films_1951",
  ],
  [
    "http://www.archive.org/embed/river-films_1951?start=20",
    "ia:river-films_1951",
    "https://archive.org/details/river-films_1951",
  ],
  [
    "https://archive.org/details/talks.2024/02+Silt.mp3",
    "ia:talks.2024/02 Silt.mp3",
    "https://archive.org/details/talks.2024/02%20Silt.mp3",
  ],
  [
    "https://archive.org/details/talks.2024/disc%201/02.mp3",
    "ia:talks.2024/disc 1/02.mp3",
    "https://archive.org/details/talks.2024/disc%201/02.mp3",
  ],
];

const CCC = [
  "https://media.ccc.de/v/38c3-11-silt-in-the-machine",
  "https://media.ccc.de/v/38c3-11-silt-in-the-machine#t=120",
  "https://media.ccc.de/v/38c3-11-silt-in-the-machine/oembed",
].map((address) => [address, "ccc:38c3-11-silt-in-the-machine", "https://media.ccc.de/v/38c3-11-silt-in-the-machine"]);

const PEERTUBE = [
  `https://tube.example/w/${SHORT}?start=1m`,
  `https://tube.example/w/${SHORT};threadId=12`,
  `https://tube.example/w/${UUID}`,
  `https://tube.example/videos/watch/${UUID}`,
  `https://tube.example/videos/embed/${UUID}?muted=1`,
  `https://tube.example/videos/embed/${SHORT}`,
].map((address) => [address, `pt:${UUID}`, `https://tube.example/w/${SHORT}`]);

const TIKTOK = [
  [
    "https://www.tiktok.com/@river.lab/video/7300000000000000001?is_from_webapp=1&lang=en",
    "tiktok:7300000000000000001",
    "https://www.tiktok.com/@river.lab/video/7300000000000000001",
  ],
  [
    "https://m.tiktok.com/v/7300000000000000001.html",
    "tiktok:7300000000000000001",
    "https://www.tiktok.com/@/video/7300000000000000001",
  ],
  [
    "https://www.tiktok.com/embed/v2/7300000000000000001",
    "tiktok:7300000000000000001",
    "https://www.tiktok.com/@/video/7300000000000000001",
  ],
  [
    "https://www.tiktok.com/player/v1/7300000000000000001?autoplay=1",
    "tiktok:7300000000000000001",
    "https://www.tiktok.com/@/video/7300000000000000001",
  ],
  [
    "https://www.tiktok.com/i18n/share/video/7300000000000000001/",
    "tiktok:7300000000000000001",
    "https://www.tiktok.com/@/video/7300000000000000001",
  ],
];

describe.each([
  ["Vimeo", VIMEO],
  ["Dailymotion", DAILYMOTION],
  ["Twitch", TWITCH],
  ["Loom", LOOM],
  ["Odysee", ODYSEE],
  ["Rumble", RUMBLE],
  ["Internet Archive", ARCHIVE],
  ["media.ccc.de", CCC],
  ["PeerTube", PEERTUBE],
  ["TikTok", TIKTOK],
])("every way to write an address of %s names one lecture", (site, rows) => {
  test.each(rows)("%s", (address, key, url) => {
    expect(pageKey(new URL(address))).toEqual({ key, url, site });
  });
});

describe("addresses that show no single video are kept as they are", () => {
  test.each([
    "https://vimeo.com/",
    "https://vimeo.com/hydrolab",
    "https://vimeo.com/channels/seminars",
    "https://vimeo.com/showcase/5512345",
    "https://vimeo.com/ondemand/rivers",
    "https://www.dailymotion.com/riverlab",
    "https://www.dailymotion.com/playlist/x7abcd",
    "https://www.twitch.tv/riverlab",
    "https://www.twitch.tv/riverlab/clips",
    "https://player.twitch.tv/?channel=riverlab",
    "https://www.loom.com/looms/videos",
    "https://odysee.com/@RiverLab:4",
    "https://odysee.com/$/playlist/abcdef",
    "https://rumble.com/c/RiverLab",
    "https://rumble.com/videos?page=2",
    "https://archive.org/details/@riverlab",
    "https://web.archive.org/details/river-films_1951",
    "https://media.ccc.de/c/38c3",
    "https://tube.example/w/p/2mVr2h3SjgjLm9pjsbM4nN",
    "https://wiki.example/w/AbcdefghijkmnopqrstuvW",
    "https://tube.example/videos/watch/not-a-uuid",
    "https://www.tiktok.com/@river.lab",
    "https://www.tiktok.com/@river.lab/photo/7300000000000000001",
    "https://vm.tiktok.com/ZMabcdef/",
  ])("%s", (address) => {
    expect(pageKey(new URL(address))?.key).toMatch(/^https:/);
  });
});

test("a host that only ends like a site's name is another site", () => {
  expect(pageKey(new URL("https://notvimeo.com/76543210"))?.site).toBe("notvimeo.com");
  expect(pageKey(new URL("https://rumble.com.evil.example/v5abc1"))?.site).toBe("rumble.com.evil.example");
});

describe("a YouTube address that shows a video without its id is known by itself until the page is read", () => {
  test.each([
    [
      "https://www.youtube.com/clip/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345?si=x",
      "yt:clip/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345",
    ],
    ["https://www.youtube.com/@riverlab/live", "https://youtube.com/@riverlab/live"],
  ])("%s", (address, key) => {
    expect(pageKey(new URL(address))?.key).toBe(key);
  });
});

describe("a link starts at the second where the site is known to do that", () => {
  test.each([
    ["https://vimeo.com/76543210/0a1b2c3d4e", 83, "https://vimeo.com/76543210/0a1b2c3d4e#t=83s"],
    ["https://www.twitch.tv/videos/1234567890", 3723, "https://www.twitch.tv/videos/1234567890?t=1h2m3s"],
    ["https://clips.twitch.tv/CalmRiverOtter-aB3_x", 12, "https://clips.twitch.tv/CalmRiverOtter-aB3_x"],
    [`https://tube.example/w/${SHORT}`, 83, `https://tube.example/w/${SHORT}?start=83s`],
    ["https://media.ccc.de/v/38c3-11-silt", 83, "https://media.ccc.de/v/38c3-11-silt#t=83"],
    ["https://odysee.com/@RiverLab:4/silt:8", 83, "https://odysee.com/@RiverLab:4/silt:8?t=83"],
    ["https://archive.org/details/river-films_1951", 83, "https://archive.org/details/river-films_1951"],
  ])("%s at %d s", (address, seconds, expected) => {
    expect(linkAt(address, seconds)).toBe(expected);
  });
});
