import { first } from "../metadata/page.ts";
import { hasMovedOn } from "../moved-on.ts";
import type { Site } from "../site.ts";
import { readCourseware } from "./edx/courseware.ts";
import { readLearningApp } from "./edx/learning-app.ts";
import { organisationOf, unitAddress } from "./edx/unit-address.ts";
import { readUnit } from "./edx/unit.ts";
import { sequenceList } from "./edx/sequence-list.ts";

/** Courses on Open edX, which universities run on hosts of their own: known by the form of their addresses. */
export const openEdx: Site = {
  name: "Open edX",
  matches: (url) => unitAddress(url) !== null,
  key(url) {
    const unit = unitAddress(url);
    return unit && { key: `edx:${unit.id}`, url: `https://${url.host}${unit.path}` };
  },
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
