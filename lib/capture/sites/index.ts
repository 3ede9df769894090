import type { Site } from "../site.ts";
import { generic } from "./generic/generic.ts";
import { youtube } from "./youtube/youtube.ts";

/** Every site that can be read, in the order of `addresses.ts`. */
export const sites: readonly Site[] = [youtube, generic];
