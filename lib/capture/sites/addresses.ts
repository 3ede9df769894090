import type { SiteAddress } from "../site.ts";
import { genericAddress } from "./generic/address.ts";
import { youtubeAddress } from "./youtube/address.ts";

/** Every site's rule for addresses; the first that matches decides, so `generic` is last. */
export const siteAddresses: readonly SiteAddress[] = [youtubeAddress, genericAddress];
