import type { Site } from "../site.ts";
import { generic } from "./generic.ts";
import { youtube } from "./youtube.ts";

/** Every site, in this order: the first that matches an address decides. Platforms on any host after those with a host of their own. */
export const sites: readonly Site[] = [
  youtube,
  // Any page of the web.
  generic,
];
