import { publishedFrom } from "../../metadata/date.ts";
import { clockSeconds } from "../../metadata/duration.ts";
import { all, attribute, first, textOf } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";

const TITLE = [
  "[data-a-target='stream-title']", // videos, and clips on the main host (2020 to 2026)
  ".clips-chat-info > div > span", // clips on their own host (2019 to 2023)
  ".view-clip__title", // 2017
];
const CHANNEL = [
  ".clips-broadcaster-info a[href*='/clips'] span",
  ".view-bc-meta__name a",
  "[data-a-target='video-info-username']",
  ".channel-info-content h1",
  "main h1.tw-title",
];

/** What the running page shows. "5 years ago" is no date. */
export function readShownPage(page: Document): Reading {
  const title = text(page, TITLE);
  const clock = first(page, "[data-a-target='player-seekbar-duration']");
  const dates = all(page, ".timestamp-metadata__bar + p, .clips-chat-info > div > div span").map(textOf);
  const language = attribute(page, "html", "lang") || "en";
  return {
    title,
    creators: [text(page, CHANNEL)].filter(Boolean),
    published: dates.map((date) => publishedFrom(date, language)).find(Boolean) ?? null,
    durationSeconds: clockSeconds(textOf(clock)) || null,
  };
}

/** The clip that the buttons for sharing name, where the address names none. */
export function shownClip(page: Document): string | null {
  const shared = all(page, "a[href*='clips.twitch.tv%2F'], [data-clipboard-text*='clips.twitch.tv/']").map(
    (each) => each.getAttribute("href") || each.getAttribute("data-clipboard-text") || "",
  );
  const named = shared.map((address) => /clips\.twitch\.tv(?:\/|%2F)([\w-]+)/i.exec(address)?.[1] ?? "");
  const different = new Set(named.filter(Boolean));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

function text(page: Document, selectors: readonly string[]): string {
  return selectors.map((selector) => textOf(all(page, selector).find((each) => textOf(each)))).find(Boolean) ?? "";
}
