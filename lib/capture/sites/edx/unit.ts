import { inertCopy, textOf, visibleText } from "../../metadata/page.ts";
import type { SiteReading } from "../../site.ts";
import { videoBlocks } from "./video-block.ts";

const TEXTS = "[data-block-type=html], .xmodule_HtmlModule, .xmodule_HtmlBlock";

/** What a unit says of its lecture; null where it has no video. */
export function readUnit(unit: Element, base: URL, tabTitle = ""): SiteReading | null {
  const [video, ...others] = videoBlocks(unit, base);
  if (!video) return null;
  const ownTitle = textOf(unit.querySelector(".unit-title")) || tabTitle;
  // With several videos, what belongs to one of them is not said of the unit.
  if (others.length > 0) return { kind: "video", title: ownTitle || video.title, description: textsOf(unit) };
  return { kind: "video", ...video, title: video.title || ownTitle, description: textsOf(unit) };
}

/** What the course's authors wrote around the video, without the headings. */
export function textsOf(unit: Element): string {
  const blocks = [...unit.querySelectorAll(TEXTS)].filter((each) => !each.parentElement?.closest(TEXTS));
  const texts = blocks.map((block) => {
    const copy = inertCopy(block);
    for (const heading of copy.querySelectorAll("h1, h2, h3, h4, button")) heading.remove();
    return visibleText(copy);
  });
  return texts.filter(Boolean).join("\n\n");
}
