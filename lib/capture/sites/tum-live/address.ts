import { byPath } from "../../by-path.ts";

/** `/w/COURSE/123`, and `/CAM`, `/PRES`, `/SPLIT` for its single pictures (the program's own source, read 2026-11). */
export const tumLive = byPath({
  id: "tum-live",
  name: "TUM-Live",
  hosts: ["live.rbg.tum.de", "tum.live"],
  path: /^\/w\/[^/]+\/(\d+)/,
  link: (url, seconds) => `${tumLive.key(url)?.url ?? url.href}?t=${seconds}`,
});
