import { activeLesson } from "../fields/active-lesson.ts";
import { hasSpeaker } from "../fields/creators.ts";
import { dataLength, engineLength, markedLength, shownLength } from "../fields/duration.ts";
import { headingTitle, isProgram, titleNearPlayer } from "../fields/title.ts";
import { leadsElsewhere, subjectHeading } from "../fields/heading.ts";
import { mainPlayer } from "../metadata/media-element.ts";
import { titlesAgree } from "../metadata/title.ts";
import type { Medium } from "./medium.ts";
import { PODCAST_ENGINES } from "./player-places.ts";
import type { Sign, Subject } from "./sign.ts";
import { all, textOf } from "../metadata/page.ts";
import { letters } from "../metadata/site-names.ts";

const ENGINE = `${PODCAST_ENGINES}, .powerpress_links, .podcast_meta, .fireside-player`;
const RECORDING =
  /^(?:(?:the |full |episode |lecture )*(?:video|audio|recording|recorded (?:talk|session|webinar)|webinar|listen(?: now| here| to .{1,30})?|watch(?: now| .{1,30})?|episode)|aufzeichnung|mitschnitt|anhören|(?:die )?folge hören|enregistrement|écouter|grabación|vídeo|escuchar|录像|视频|录音|收听|课程视频)[^\p{L}\p{N}]*$/u;
const READ_ALOUD =
  /(?:listen to|hear|play) (?:this |the )?(?:article|story|post)|(?:artikel|beitrag|text) (?:an)?hören|vorlesen lassen|écouter (?:cet|l[’'])\s?article|escuchar (?:el |este )?(?:artículo|nota)|朗读|听(?:文章|全文)/i;
/** An introduction may stand before a player; after more text it illustrates an article. */
const LONGEST_LEAD = 900;
const LONGEST_TEXT = 6000;

export const MEDIA_SIGNS: readonly Sign[] = [
  {
    name: "player",
    weight: 3,
    seen: "2026-11",
    why: "The page holds a player of its own.",
    isThere: has(({ via }) => via === "player" || via === "component"),
  },
  {
    name: "player of another site",
    weight: 2,
    seen: "2026-11",
    why: "A frame or a picture to click on plays a medium of a known host.",
    isThere: has(({ via }) => via === "frame" || via === "facade"),
  },
  {
    name: "file",
    weight: 2,
    seen: "2026-11",
    why: "The page leads to a file of sound or pictures.",
    isThere: has(({ via }) => via === "file"),
  },
  {
    name: "sound",
    weight: 2,
    seen: "2026-11",
    why: "Sound is seldom there to illustrate a text.",
    isThere: has(({ kind }) => kind === "audio"),
  },
  {
    name: "waiting player",
    weight: 1,
    seen: "2026-11",
    why: "A player without a file waits to be given one.",
    isThere: has(({ via }) => via === "slot"),
  },
  {
    name: "heading of the player",
    weight: 5,
    seen: "2026-11",
    why: "The heading before the player says that this is the recording.",
    isThere: ({ page, media: [start] }) =>
      start !== undefined && RECORDING.test(headingBefore(page, start.element).toLowerCase()),
  },
  {
    name: "podcast engine",
    weight: 4,
    seen: "2026-11",
    why: "A podcast engine plays one episode.",
    isThere: ({ page, lectures }) => lectures === 1 && all(page, ENGINE).length > 0,
  },
  {
    name: "named player",
    weight: 5,
    seen: "2026-11",
    why: "The player bears the page's own title.",
    isThere: ({ media, titles, lectures }) =>
      lectures === 1 &&
      media.some(({ title }) => titles.some((each) => letters(title).length >= 5 && titlesAgree(title, each))),
  },
  {
    name: "player first",
    weight: 2,
    seen: "2026-11",
    why: "The player stands at the beginning of the text.",
    isThere: ({ media, textBefore }) => media.length > 0 && textBefore <= LONGEST_LEAD,
  },
  {
    name: "illustration",
    weight: -3,
    seen: "2026-11",
    why: "What plays comes from elsewhere and stands far down in the text.",
    isThere: ({ media, textBefore }) =>
      textBefore > LONGEST_LEAD && media.length > 0 && media.every(({ via }) => via === "frame" || via === "facade"),
  },
  {
    name: "little text",
    weight: 1,
    seen: "2026-11",
    why: "There is little to read beside the player.",
    isThere: ({ media, text }) => media.length > 0 && text <= LONGEST_TEXT,
  },
  {
    name: "time at the player",
    weight: 1,
    seen: "2026-11",
    why: "The page shows how long it takes.",
    isThere: ({ page, url, media }) =>
      media.length > 0 &&
      (markedLength(page) ?? dataLength(page, url) ?? engineLength(page) ?? shownLength(page)) !== null,
  },
  {
    name: "speaker",
    weight: 2,
    seen: "2026-11",
    why: "The page names a speaker, a host or a guest.",
    isThere: ({ page, media }) => media.length > 0 && hasSpeaker(page),
  },
  {
    name: "lesson of a list",
    weight: 4,
    seen: "2026-11",
    why: "A list marks the lesson that plays.",
    isThere: ({ page }) => activeLesson(page, headingTitle(page)) !== "",
  },
  {
    name: "captions",
    weight: 1,
    seen: "2026-11",
    why: "The player has captions.",
    isThere: ({ page }) => Boolean(mainPlayer(page)?.querySelector("track[src]")),
  },
  {
    name: "nameless",
    weight: -4,
    seen: "2026-11",
    why: "Nothing on the page says what plays: its titles are those of a player.",
    isThere: ({ page, titles }) =>
      titles.length > 0 &&
      titles.every((each) => isProgram(each.split(/\s[-–—|·]\s/)[0] ?? "")) &&
      titleNearPlayer(page) === "",
  },
  {
    name: "read aloud",
    weight: -6,
    seen: "2026-11",
    why: "The sound is the page's article, read aloud.",
    isThere: ({ page, media: [start] }) =>
      start !== undefined &&
      READ_ALOUD.test(
        `${start.title} ${headingBefore(page, start.element)} ${shortText(start.element)} ${shortText(start.element.parentElement)}`,
      ),
  },
  {
    name: "teaser",
    weight: -8,
    seen: "2026-11",
    why: "The heading before the only player leads to that lecture's own page.",
    isThere: isTeaser,
  },
  {
    name: "several lectures",
    weight: -9,
    seen: "2026-11",
    why: "The page plays several things with titles of their own.",
    isThere: ({ lectures }) => lectures > 2,
  },
];

/** A heading that no title of the page has, with a link to another page of this host, as lists have them. */
function isTeaser({ page, media: [start], titles }: Subject): boolean {
  const heading = start && headingElementBefore(page, start.element);
  if (!heading || !leadsElsewhere(heading) || titles.some((each) => titlesAgree(each, textOf(heading)))) return false;
  return subjectHeading(page) === null;
}

function headingBefore(page: Document, element: Element): string {
  return textOf(headingElementBefore(page, element)).slice(0, 100);
}

function headingElementBefore(page: Document, element: Element): Element | undefined {
  const headings = all(page, "h2, h3, h4, h5").slice(0, 200);
  return headings.findLast((each) => each.compareDocumentPosition(element) & 4 /* the player follows */);
}

function shortText(element: Element | null): string {
  const text = textOf(element);
  return text.length <= 200 ? text : "";
}

function has(test: (medium: Medium) => boolean): (subject: Subject) => boolean {
  return ({ media }) => media.some(test);
}
