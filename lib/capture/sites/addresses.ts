import type { SiteAddress } from "../site.ts";
import { acast } from "./acast/address.ts";
import { acfun } from "./acfun/address.ts";
import { applePodcasts } from "./apple-podcasts/address.ts";
import { ardMediathek } from "./ard-mediathek/address.ts";
import { bandcamp } from "./bandcamp/address.ts";
import { bbc } from "./bbc/address.ts";
import { bigbluebutton } from "./bigbluebutton/address.ts";
import { bilibili } from "./bilibili/address.ts";
import { bilibiliTv } from "./bilibili-tv/address.ts";
import { brightcove } from "./brightcove/address.ts";
import { buzzsprout } from "./buzzsprout/address.ts";
import { chaoxing } from "./chaoxing/address.ts";
import { coursera } from "./coursera/address.ts";
import { dailymotion } from "./dailymotion/address.ts";
import { deezer } from "./deezer/address.ts";
import { echo360 } from "./echo360/address.ts";
import { edx } from "./edx/address.ts";
import { gdcVault } from "./gdc-vault/address.ts";
import { generic } from "./generic/address.ts";
import { googlePodcasts } from "./google-podcasts/address.ts";
import { icourse163 } from "./icourse163/address.ts";
import { internetArchive } from "./internet-archive/address.ts";
import { ivoox } from "./ivoox/address.ts";
import { kaltura } from "./kaltura/address.ts";
import { khanAcademy } from "./khan-academy/address.ts";
import { lecturio } from "./lecturio/address.ts";
import { linkedinLearning } from "./linkedin-learning/address.ts";
import { loom } from "./loom/address.ts";
import { medal } from "./medal/address.ts";
import { mediaCcc } from "./media-ccc/address.ts";
import { mediasite } from "./mediasite/address.ts";
import { neteasePodcasts } from "./netease-podcasts/address.ts";
import { niconico } from "./niconico/address.ts";
import { npr } from "./npr/address.ts";
import { ocw } from "./ocw/address.ts";
import { odysee } from "./odysee/address.ts";
import { openEdx } from "./open-edx/address.ts";
import { opencast } from "./opencast/address.ts";
import { overcast } from "./overcast/address.ts";
import { panopto } from "./panopto/address.ts";
import { peertube } from "./peertube/address.ts";
import { pocketCasts } from "./pocket-casts/address.ts";
import { rumble } from "./rumble/address.ts";
import { simplecast } from "./simplecast/address.ts";
import { slideslive } from "./slideslive/address.ts";
import { soundcloud } from "./soundcloud/address.ts";
import { spotify } from "./spotify/address.ts";
import { spreaker } from "./spreaker/address.ts";
import { ted } from "./ted/address.ts";
import { tiktok } from "./tiktok/address.ts";
import { transistor } from "./transistor/address.ts";
import { tumLive } from "./tum-live/address.ts";
import { twitch } from "./twitch/address.ts";
import { udemy } from "./udemy/address.ts";
import { vimeo } from "./vimeo/address.ts";
import { wistia } from "./wistia/address.ts";
import { wordpressTv } from "./wordpress-tv/address.ts";
import { xiaoyuzhou } from "./xiaoyuzhou/address.ts";
import { ximalaya } from "./ximalaya/address.ts";
import { xuetangx } from "./xuetangx/address.ts";
import { youku } from "./youku/address.ts";
import { youtube } from "./youtube/address.ts";
import { yuja } from "./yuja/address.ts";
import { zhihu } from "./zhihu/address.ts";

/**
 * Every site, in this order: the first that matches an address decides. Platforms on any host after those with a host of
 * their own. This is the one list: what else a site has stands in its folder, under the names that `halves.ts` looks for.
 */
export const sites: readonly SiteAddress[] = [
  acast,
  acfun,
  applePodcasts,
  ardMediathek,
  bandcamp,
  bbc,
  bilibili,
  // The old addresses of Bilibili were on the host of this one.
  bilibiliTv,
  brightcove,
  buzzsprout,
  chaoxing,
  coursera,
  dailymotion,
  deezer,
  echo360,
  edx,
  gdcVault,
  googlePodcasts,
  icourse163,
  internetArchive,
  ivoox,
  khanAcademy,
  lecturio,
  linkedinLearning,
  loom,
  medal,
  mediaCcc,
  neteasePodcasts,
  niconico,
  npr,
  ocw,
  odysee,
  overcast,
  pocketCasts,
  rumble,
  simplecast,
  slideslive,
  soundcloud,
  spotify,
  spreaker,
  ted,
  tiktok,
  transistor,
  tumLive,
  twitch,
  udemy,
  vimeo,
  wistia,
  wordpressTv,
  xiaoyuzhou,
  ximalaya,
  xuetangx,
  youku,
  youtube,
  yuja,
  zhihu,
  // Platforms on hosts of their users.
  bigbluebutton,
  kaltura,
  mediasite,
  opencast,
  openEdx,
  panopto,
  peertube,
  // Any page of the web.
  generic,
];
