import type { SiteAddress } from "../../site.ts";
import { hostOf } from "../../host.ts";

/** `/playback/presentation/2.3/ID`, `/playback/video/ID/`, and `/playback/presentation/2.0/playback.html?meetingId=ID`. */
const PLAYBACK = /^\/playback\/[a-z]+\/(?:\d+\.\d+\/)?(?:playback\.html|([\da-f]{40}-\d{13})\/?)$/;

const RECORDING = /^[\da-f]{40}-\d{13}$/;

/** Recorded meetings of schools and universities that run BigBlueButton. */
export const bigbluebutton: SiteAddress = {
  id: "bigbluebutton",
  name: "BigBlueButton",
  matches: (url) => recordingId(url) !== null,
  key(url) {
    const id = recordingId(url);
    if (!id) return null;
    const query = url.searchParams.has("meetingId") ? `?meetingId=${id}` : "";
    const path = url.pathname.replace(/\/$/, "");
    return { key: `bbb:${hostOf(url)}:${id}`, url: `https://${url.host}${path}${query}` };
  },
  link(url, seconds) {
    const target = new URL(bigbluebutton.key(url)?.url ?? url.href);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    target.searchParams.set("t", `${hours}h${minutes}m${seconds % 60}s`);
    return target.href;
  },
};

export function recordingId(url: URL): string | null {
  const match = PLAYBACK.exec(url.pathname);
  const id = match?.[1] ?? (match && url.searchParams.get("meetingId")) ?? "";
  return RECORDING.test(id) ? id : null;
}
