import { ass } from "./ass.ts";
import { bilibili } from "./bilibili.ts";
import { fileInJson } from "./file-in-json.ts";
import type { Format } from "./format.ts";
import { frames, tenths } from "./frames.ts";
import { html } from "./html.ts";
import { labelTrack } from "./label-track.ts";
import { lrc } from "./lrc.ts";
import { oneLineEach } from "./one-line-each.ts";
import { panopto } from "./panopto.ts";
import { podcastJson } from "./podcast-json.ts";
import { sami } from "./sami.ts";
import { scc } from "./scc.ts";
import { segments } from "./segments.ts";
import { sjson } from "./sjson.ts";
import { spotify } from "./spotify.ts";
import { subRip } from "./sub-rip.ts";
import { subViewer } from "./sub-viewer.ts";
import { table } from "./table.ts";
import { ted } from "./ted.ts";
import { timedText } from "./timed-text.ts";
import { ttml } from "./ttml.ts";
import { webVtt } from "./web-vtt.ts";
import { youtubeJson3 } from "./youtube-json3.ts";
import { youtubeSrv1 } from "./youtube-srv1.ts";
import { youtubeSrv3 } from "./youtube-srv3.ts";

/** In the order in which they are tried: what has a signature or a shape of its own first, what only looks like times last. */
export const FORMATS: readonly Format[] = [
  webVtt,
  ass,
  youtubeJson3,
  bilibili,
  ted,
  sjson,
  podcastJson,
  spotify,
  panopto,
  segments,
  fileInJson,
  table,
  labelTrack,
  html,
  sami,
  scc,
  ttml,
  youtubeSrv3,
  youtubeSrv1,
  frames,
  tenths,
  subRip,
  subViewer,
  lrc,
  oneLineEach,
  timedText,
];
