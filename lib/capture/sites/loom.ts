import { hostIs } from "../host.ts";
import { isoDate } from "../metadata/date.ts";
import { inlineValues } from "../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../metadata/json-value.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";
import { readHead } from "./video/page-head.ts";

/** Loom's own words where a recording has no description. */
const BOILERPLATE = /^Use Loom to record|^Use Loom to|^Loom is a free/i;

export const loom: Site = {
  name: "Loom",
  matches: (url) => hostIs(url, "loom.com", "useloom.com"),
  key(url) {
    const id = recordingIn(url);
    return id ? { key: `loom:${id}`, url: `https://www.loom.com/share/${id}` } : null;
  },
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

/** The last 32 hexadecimal digits; a title may stand before them. */
function recordingIn(url: URL): string | null {
  return (
    /^\/(?:share|embed|v|recordings)\/(?:[^/]*-)?([\da-f]{32})(?:\/|$)/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null
  );
}

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
