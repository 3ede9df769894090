import type { SiteAddress } from "../../site.ts";
import { unitAddress } from "../edx/unit-address.ts";

/** Courses on Open edX, which universities run on hosts of their own: known by the form of their addresses. */
export const openEdx: SiteAddress = {
  id: "open-edx",
  name: "Open edX",
  matches: (url) => unitAddress(url) !== null,
  key(url) {
    const unit = unitAddress(url);
    return unit && { key: `edx:${unit.id}`, url: `https://${url.host}${unit.path}` };
  },
};
