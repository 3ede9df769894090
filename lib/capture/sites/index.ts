import type { Site } from "../site.ts";
import { acast } from "./acast.ts";
import { acfun } from "./acfun.ts";
import { applePodcasts } from "./apple-podcasts.ts";
import { ardMediathek } from "./ard-mediathek.ts";
import { bandcamp } from "./bandcamp.ts";
import { bbc } from "./bbc.ts";
import { bilibiliTv } from "./bilibili-tv.ts";
import { bilibili } from "./bilibili.ts";
import { buzzsprout } from "./buzzsprout.ts";
import { coursera } from "./coursera.ts";
import { dailymotion } from "./dailymotion.ts";
import { deezer } from "./deezer.ts";
import { edx } from "./edx.ts";
import { gdcVault } from "./gdc-vault.ts";
import { generic } from "./generic.ts";
import { googlePodcasts } from "./google-podcasts.ts";
import { icourse163 } from "./icourse163.ts";
import { internetArchive } from "./internet-archive.ts";
import { ivoox } from "./ivoox.ts";
import { kaltura } from "./kaltura.ts";
import { khanAcademy } from "./khan-academy.ts";
import { loom } from "./loom.ts";
import { medal } from "./medal.ts";
import { mediaCcc } from "./media-ccc.ts";
import { niconico } from "./niconico.ts";
import { npr } from "./npr.ts";
import { ocw } from "./ocw.ts";
import { odysee } from "./odysee.ts";
import { openEdx } from "./open-edx.ts";
import { opencast } from "./opencast.ts";
import { overcast } from "./overcast.ts";
import { panopto } from "./panopto.ts";
import { peertube } from "./peertube.ts";
import { pocketCasts } from "./pocket-casts.ts";
import { rumble } from "./rumble.ts";
import { simplecast } from "./simplecast.ts";
import { soundcloud } from "./soundcloud.ts";
import { spotify } from "./spotify.ts";
import { spreaker } from "./spreaker.ts";
import { ted } from "./ted.ts";
import { tiktok } from "./tiktok.ts";
import { transistor } from "./transistor.ts";
import { twitch } from "./twitch.ts";
import { udemy } from "./udemy.ts";
import { vimeo } from "./vimeo.ts";
import { wordpressTv } from "./wordpress-tv.ts";
import { xiaoyuzhou } from "./xiaoyuzhou.ts";
import { ximalaya } from "./ximalaya.ts";
import { xuetangx } from "./xuetangx.ts";
import { youku } from "./youku.ts";
import { youtube } from "./youtube.ts";

/** Every site, in this order: the first that matches an address decides. Platforms on any host after those with a host of their own. */
export const sites: readonly Site[] = [
  acast,
  acfun,
  applePodcasts,
  ardMediathek,
  bandcamp,
  bbc,
  bilibili,
  // The old addresses of Bilibili were on the host of this one.
  bilibiliTv,
  buzzsprout,
  coursera,
  dailymotion,
  deezer,
  edx,
  gdcVault,
  googlePodcasts,
  icourse163,
  internetArchive,
  ivoox,
  khanAcademy,
  loom,
  medal,
  mediaCcc,
  niconico,
  npr,
  ocw,
  odysee,
  overcast,
  pocketCasts,
  rumble,
  simplecast,
  soundcloud,
  spotify,
  spreaker,
  ted,
  tiktok,
  transistor,
  twitch,
  udemy,
  vimeo,
  wordpressTv,
  xiaoyuzhou,
  ximalaya,
  xuetangx,
  youku,
  youtube,
  // Platforms on hosts of their users.
  kaltura,
  opencast,
  openEdx,
  panopto,
  peertube,
  // Any page of the web.
  generic,
];
