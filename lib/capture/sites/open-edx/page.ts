import type { SitePage } from "../../site.ts";
import { first } from "../../metadata/page.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { readCourseware } from "../edx/courseware.ts";
import { readLearningApp } from "../edx/learning-app.ts";
import { organisationOf, unitAddress } from "../edx/unit-address.ts";
import { readUnit } from "../edx/unit.ts";
import { sequenceList } from "../edx/sequence-list.ts";

export const page: SitePage = {
  list: sequenceList,
  read(page, url) {
    const unit = unitAddress(url);
    const unproven = hasMovedOn(page, url) && { unproven: true as const };
    if (unit && unit.form !== "frame") {
      const reading = unit.form === "learning" ? readLearningApp(page, unit) : readCourseware(page, url, unit);
      return typeof reading === "string" ? reading : { ...reading, ...unproven };
    }
    const body = first(page, "body");
    const reading = body && readUnit(body, url);
    if (!unit || !reading) return "no-media";
    return { ...reading, creators: [organisationOf(unit)].filter(Boolean) };
  },
};
