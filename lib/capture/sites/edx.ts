import { hostIs } from "../host.ts";
import type { Site } from "../site.ts";
import { openEdx } from "./open-edx.ts";

/** edX's own courses. Its catalogue pages are no lectures and are read like any other page. */
export const edx: Site = {
  ...openEdx,
  name: "edX",
  matches: (url) => hostIs(url, "edx.org") && openEdx.matches(url),
};
