import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import type { Reading } from "../../site.ts";
import { valuesBehind } from "../../video-page/script-values.ts";
import { label } from "./label.ts";
import { largest } from "./player-response.ts";

/** Where the channel's name stands in what an embedded player shows before it plays. */
const OVERLAY = ["videoDetails", "embeddedPlayerOverlayVideoDetailsRenderer"];
const CHANNEL = [...OVERLAY, "expandedRenderer", "embeddedPlayerOverlayVideoDetailsExpandedRenderer", "title"];

/** What the player of an embed page was told: a preview since 2019, plain arguments from 2012 on. */
export function readEmbeddedPlayer(page: Document, id: string): Reading | null {
  const settings = valuesBehind(page, /["']?(?:PLAYER_VARS|PLAYER_CONFIG)["']?\s*:\s*(?=\{)/g);
  const all = settings.map((each) => at(each, "args") ?? each);
  const args = all.find((each) => textAt(each, "video_id") === id);
  if (args === undefined) return null;
  const response = parseJson(textAt(args, "embedded_player_response"));
  const preview = at(response, "embedPreview", "thumbnailPreviewRenderer");
  const channel = label(at(preview, ...CHANNEL)) || textAt(args, "author") || textAt(args, "user_display_name");
  return {
    title: label(at(preview, "title")) || textAt(args, "title"),
    creators: [channel],
    durationSeconds: numberAt(preview, "videoDurationSeconds") || numberAt(args, "length_seconds") || null,
    thumbnailUrl: largest(listAt(preview, "defaultThumbnail", "thumbnails")) || textAt(args, "iurl"),
  };
}
