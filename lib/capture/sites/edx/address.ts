import { hostIs } from "../../host.ts";
import type { SiteAddress } from "../../site.ts";
import { openEdx } from "../open-edx/address.ts";

/** edX's own courses. Its catalogue pages are no lectures and are read like any other page. */
export const edx: SiteAddress = {
  ...openEdx,
  id: "edx",
  name: "edX",
  matches: (url) => hostIs(url, "edx.org") && openEdx.matches(url),
};
