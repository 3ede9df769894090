import type { SitePage } from "../../site.ts";
import { recordingIn, loom } from "./address.ts";
import { isoDate } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { readHead } from "../../video-page/page-head.ts";

/** Loom's own words where a recording has no description. */
const BOILERPLATE = /^Use Loom to record|^Use Loom to|^Loom is a free/i;

export const page: SitePage = {
  read(page, url) {
    const told = readState(page, recordingIn(url) ?? "");
    const head = readHead(page, url, loom);
    if (typeof head === "string") return told ? { ...told, kind: "video" } : head;
    const { title = "", description = "", ...rest } = mergeReadings(told, head);
    return {
      ...head,
      ...rest,
      title: title.replace(/\s+[|-]\s+Loom$/, ""),
      description: BOILERPLATE.test(description) ? "" : description,
    };
  },
};

function readState(page: Document, id: string): Reading | null {
  const legacy = inlineValues(page, "loomSSRVideo").find((each) => (textAt(each, "id") || id) === id); // until 2023
  const state = inlineValues(page, "__APOLLO_STATE__").find((each) => at(each, `RegularUserVideo:${id}`)); // since 2022
  const video = at(state, `RegularUserVideo:${id}`) ?? legacy;
  if (video === undefined) return null;
  const owner = at(state, textAt(video, "owner", "__ref")) ?? at(video, "owner");
  const names = [textAt(owner, "first_name"), textAt(owner, "last_name")].filter(Boolean).join(" ");
  return {
    title: textAt(video, "name"),
    creators: [textAt(video, "owner_full_name") || textAt(owner, "display_name") || names],
    published: isoDate(textAt(video, "createdAt")),
    description: textAt(video, "description"),
    durationSeconds: numberAt(video, "video_properties", "duration") ?? numberAt(video, "playable_duration"),
  };
}
