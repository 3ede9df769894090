import type { TranscriptSite } from "./route.ts";
import { bilibili } from "./sites/bilibili.ts";
import { coursera } from "./sites/coursera.ts";
import { dailymotion } from "./sites/dailymotion.ts";
import { generic } from "./sites/generic.ts";
import { internetArchive } from "./sites/internet-archive.ts";
import { loom } from "./sites/loom.ts";
import { mediaCcc } from "./sites/media-ccc.ts";
import { ocw } from "./sites/ocw.ts";
import { openEdx } from "./sites/open-edx.ts";
import { opencast } from "./sites/opencast.ts";
import { panopto } from "./sites/panopto.ts";
import { peertube } from "./sites/peertube.ts";
import { ted } from "./sites/ted.ts";
import { udemy } from "./sites/udemy.ts";
import { vimeo } from "./sites/vimeo.ts";
import { xuetangx } from "./sites/xuetangx.ts";
import { youtube } from "./sites/youtube.ts";

/** Every site with ways of its own to its transcripts; all that match are tried in this order, any page's ways last. */
export const transcriptSites: readonly TranscriptSite[] = [
  bilibili,
  coursera,
  dailymotion,
  internetArchive,
  loom,
  mediaCcc,
  ocw,
  ted,
  udemy,
  vimeo,
  xuetangx,
  youtube,
  // Platforms on hosts of their users.
  opencast,
  openEdx,
  panopto,
  peertube,
  // Any page of the web.
  generic,
];
