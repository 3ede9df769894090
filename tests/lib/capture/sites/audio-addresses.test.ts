import { describe, expect, test } from "vitest";
import { linkAt } from "../../../../lib/capture/link.ts";
import { siteOf } from "../../../../lib/capture/page-key.ts";

/** The identity that the site's own rule gives an address; null where it names no single lecture. */
function identity(address: string) {
  const url = new URL(address);
  const place = siteOf(url)?.key(url) ?? null;
  return place && [place.key, place.url];
}

const EPISODE = "4Xl0mBq2Yz7TnKcR9sVdHa";
const UUID = "0f6d1c7e-2b3a-4c5d-8e9f-102132435465";
const SHOW_UUID = "9a8b7c6d-5e4f-4a3b-9c2d-1e0f9a8b7c6d";

/** Key, canonical address, and the addresses that mean it. */
const LECTURES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "sc:delta-radio/mud-and-silt",
    "https://soundcloud.com/delta-radio/mud-and-silt",
    [
      "https://soundcloud.com/delta-radio/mud-and-silt",
      "https://m.soundcloud.com/Delta-Radio/mud-and-silt?in=delta-radio/sets/rivers&si=0123&utm_source=clipboard#t=1:30",
      "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/delta-radio/mud-and-silt&color=%23ff5500",
    ],
  ],
  [
    "sc:delta-radio/mud-and-silt",
    "https://soundcloud.com/delta-radio/mud-and-silt/s-T0k3n",
    ["https://soundcloud.com/delta-radio/mud-and-silt/s-T0k3n"],
  ],
  [
    "sc:tracks/700800900",
    "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/700800900",
    [
      "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F700800900%3Fsecret_token%3Ds-T0k3n",
      "https://w.soundcloud.com/player/?visual=true&url=https%3A//api.soundcloud.com/tracks/soundcloud%253Atracks%253A700800900",
    ],
  ],
  [
    `spotify:episode:${EPISODE}`,
    `https://open.spotify.com/episode/${EPISODE}`,
    [
      `https://open.spotify.com/episode/${EPISODE}?si=abc&t=60`,
      `https://open.spotify.com/intl-de/episode/${EPISODE}`,
      `https://open.spotify.com/embed/episode/${EPISODE}/video?utm_source=generator`,
      `https://open.spotify.com/embed-podcast/episode/${EPISODE}`,
    ],
  ],
  [
    `spotify:track:${EPISODE}`,
    `https://open.spotify.com/track/${EPISODE}`,
    [`https://embed.spotify.com/?uri=spotify%3Atrack%3A${EPISODE}`],
  ],
  [
    `spotify:show:${EPISODE}`,
    `https://open.spotify.com/embed/show/${EPISODE}`,
    [`https://open.spotify.com/embed/show/${EPISODE}?theme=0`],
  ],
  [
    "apple:1000700000001",
    "https://podcasts.apple.com/podcast/id1500000001?i=1000700000001",
    [
      "https://podcasts.apple.com/us/podcast/why-deltas-move/id1500000001?i=1000700000001&l=es&at=1x",
      "https://podcasts.apple.com/podcast/id1500000001?i=1000700000001",
      "https://embed.podcasts.apple.com/fr/podcast/why-deltas-move/id1500000001?i=1000700000001&theme=dark",
      "https://itunes.apple.com/de/podcast/why-deltas-move/id1500000001?i=1000700000001&mt=2",
    ],
  ],
  [
    "apple:1000700000001",
    "https://podcasts.apple.com/podcast/why-deltas-move?i=1000700000001",
    ["https://podcasts.apple.com/podcast/why-deltas-move?i=1000700000001"],
  ],
  [
    "bandcamp:delta-sounds/track/low-tide",
    "https://delta-sounds.bandcamp.com/track/low-tide",
    ["https://delta-sounds.bandcamp.com/track/low-tide?from=embed"],
  ],
  [
    "bandcamp:delta-sounds/album/estuary",
    "https://delta-sounds.bandcamp.com/album/estuary",
    ["http://delta-sounds.bandcamp.com/album/estuary/"],
  ],
  [
    "bandcamp:track/4003002001",
    "https://bandcamp.com/EmbeddedPlayer/track=4003002001/",
    ["https://bandcamp.com/EmbeddedPlayer/album=1002003004/size=large/bgcol=ffffff/track=4003002001/transparent=true/"],
  ],
  [
    "bandcamp:album/1002003004",
    "https://bandcamp.com/EmbeddedPlayer/album=1002003004/",
    ["https://bandcamp.com/EmbeddedPlayer/v=2/album=1002003004/size=large/tracklist=false/"],
  ],
  [
    "deezer:track:900100200",
    "https://www.deezer.com/track/900100200",
    ["https://www.deezer.com/fr/track/900100200?utm_campaign=x"],
  ],
  [
    "deezer:episode:900100201",
    "https://www.deezer.com/episode/900100201",
    ["https://www.deezer.com/episode/900100201", "https://widget.deezer.com/widget/dark/episode/900100201"],
  ],
  [
    "medal:7aBcDeFgHiJkLm",
    "https://medal.tv/games/kite-racing/clips/7aBcDeFgHiJkLm",
    ["https://medal.tv/games/kite-racing/clips/7aBcDeFgHiJkLm/d1337?invite=x"],
  ],
  ["medal:7aBcDeFgHiJkLm", "https://medal.tv/clips/7aBcDeFgHiJkLm", ["https://medal.tv/clip/7aBcDeFgHiJkLm/vpTitle"]],
  [
    `pca:${UUID}`,
    `https://pca.st/episode/${UUID}`,
    [
      `https://pca.st/episode/${UUID}?t=95`,
      `https://play.pocketcasts.com/podcasts/${SHOW_UUID}/${UUID.toUpperCase()}`,
      `https://pocketcasts.com/podcast/river-hour/${SHOW_UUID}/silt/${UUID}`,
    ],
  ],
  ["pca:x7y8z9ab", "https://pca.st/x7y8z9ab", ["https://pca.st/x7y8z9ab"]],
  ["overcast:+R1v3rSilt", "https://overcast.fm/+R1v3rSilt", ["https://overcast.fm/+R1v3rSilt/1:02:33"]],
  [
    "gpodcasts:aHR0cHM6Ly9yaXZlci5leGFtcGxl/ZXAtMTI",
    "https://podcasts.google.com/feed/aHR0cHM6Ly9yaXZlci5leGFtcGxl/episode/ZXAtMTI",
    [
      "https://podcasts.google.com/feed/aHR0cHM6Ly9yaXZlci5leGFtcGxl/episode/ZXAtMTI?sa=X&hl=de",
      "https://podcasts.google.com/?feed=aHR0cHM6Ly9yaXZlci5leGFtcGxl&episode=ZXAtMTI%3D",
    ],
  ],
  [
    "acast:river-hour/silt",
    "https://shows.acast.com/river-hour/episodes/silt",
    [
      "https://shows.acast.com/river-hour/episodes/silt?utm_source=x",
      "https://embed.acast.com/$/river-hour/silt",
      "https://play.acast.com/s/river-hour/silt",
    ],
  ],
  ["transistor:0a1b2c3d", "https://share.transistor.fm/s/0a1b2c3d", ["https://share.transistor.fm/e/0a1b2c3d"]],
  [
    "transistor:river/silt",
    "https://river.transistor.fm/episodes/silt",
    ["http://river.transistor.fm/episodes/silt/transcript"],
  ],
  [`simplecast:${UUID}`, `https://player.simplecast.com/${UUID}`, [`https://player.simplecast.com/${UUID}?dark=true`]],
  ["simplecast:0a1b2c3d", "https://embed.simplecast.com/0a1b2c3d", ["https://embed.simplecast.com/0a1b2c3d"]],
  [
    "simplecast:river-hour/silt",
    "https://river-hour.simplecast.com/episodes/silt",
    ["https://river-hour.simplecast.com/episodes/silt/transcript"],
  ],
  [
    "spreaker:70010020",
    "https://www.spreaker.com/episode/70010020",
    [
      "https://www.spreaker.com/episode/silt-and-sand--70010020",
      "https://widget.spreaker.com/player?episode_id=70010020&theme=light",
    ],
  ],
  [
    "ivoox:70010020",
    "https://www.ivoox.com/silt-audios-mp3_rf_70010020_1.html",
    ["https://us.ivoox.com/en/silt-audios-mp3_rf_70010020_1.html"],
  ],
  [
    "ivoox:70010020",
    "https://www.ivoox.com/audios-mp3_rf_70010020_1.html",
    ["https://www.ivoox.com/player_ej_70010020_4_1.html?c1=ff6600"],
  ],
  [
    "buzzsprout:70010020",
    "https://www.buzzsprout.com/700100/episodes/70010020",
    [
      "https://www.buzzsprout.com/700100/episodes/70010020-silt",
      "https://www.buzzsprout.com/700100/70010020-silt?client_source=small_player&iframe=true",
    ],
  ],
  [
    "npr:700100200",
    "https://www.npr.org/2023/04/05/700100200/silt",
    ["https://www.npr.org/2023/04/05/700100200/silt?ft=nprml"],
  ],
  [
    "npr:nx-s1-7001002",
    "https://www.npr.org/sections/science/2024/06/07/nx-s1-7001002/silt",
    ["https://www.npr.org/sections/science/2024/06/07/nx-s1-7001002/silt"],
  ],
  [
    "npr:700100200",
    "https://www.npr.org/700100200",
    [
      "https://www.npr.org/player/embed/700100200/700100999",
      "https://www.npr.org/templates/story/story.php?storyId=700100200",
    ],
  ],
  [
    "bbc:m00silt7",
    "https://www.bbc.co.uk/programmes/m00silt7",
    ["https://www.bbc.co.uk/sounds/play/m00silt7", "https://www.bbc.com/programmes/m00silt7"],
  ],
];

describe.each(LECTURES)("every address of %s names one lecture", (key, url, addresses) => {
  test.each([...addresses, url])("%s", (address) => {
    expect(identity(address)).toEqual([key, url]);
  });
});

describe("an address that names no single lecture gives none", () => {
  test.each([
    "https://soundcloud.com/delta-radio",
    "https://soundcloud.com/delta-radio/sets/rivers",
    "https://soundcloud.com/delta-radio/mud-and-silt/likes",
    "https://soundcloud.com/search/sounds?q=silt",
    "https://on.soundcloud.com/a1b2c3",
    "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/700800",
    `https://open.spotify.com/show/${EPISODE}`,
    "https://open.spotify.com/search/silt",
    "https://podcasts.apple.com/us/podcast/river-hour/id1500000001",
    "https://delta-sounds.bandcamp.com/music",
    "https://bandcamp.com/?show=224",
    "https://www.deezer.com/fr/album/900100",
    "https://medal.tv/games/kite-racing",
    `https://pocketcasts.com/podcast/river-hour/${SHOW_UUID}`,
    "https://overcast.fm/itunes1500000001/river-hour",
    "https://podcasts.google.com/feed/aHR0cHM6Ly9yaXZlci5leGFtcGxl",
    "https://shows.acast.com/river-hour",
    "https://www.acast.com/about",
    "https://share.transistor.fm/e/river-hour/latest",
    "https://transistor.fm/how-to-start-a-podcast/",
    "https://river-hour.simplecast.com/episodes",
    "https://www.spreaker.com/podcast/river-hour--700100",
    "https://www.ivoox.com/podcast-river-hour_sq_f1700100_1.html",
    "https://www.buzzsprout.com/700100",
    "https://www.npr.org/podcasts/510289/planet-money",
  ])("%s", (address) => {
    expect(identity(address)).toBeNull();
  });
});

describe("a link can start at a second", () => {
  test.each([
    ["https://soundcloud.com/delta-radio/mud-and-silt", 90, "https://soundcloud.com/delta-radio/mud-and-silt#t=90"],
    [`https://open.spotify.com/episode/${EPISODE}`, 90, `https://open.spotify.com/episode/${EPISODE}?t=90`],
    [`https://pca.st/episode/${UUID}`, 90, `https://pca.st/episode/${UUID}?t=90`],
    ["https://overcast.fm/+R1v3rSilt", 3753, "https://overcast.fm/+R1v3rSilt/1:02:33"],
    ["https://overcast.fm/+R1v3rSilt", 65, "https://overcast.fm/+R1v3rSilt/1:05"],
  ])("%s at %i s", (address, seconds, link) => {
    expect(linkAt(address, seconds)).toBe(link);
  });
});
