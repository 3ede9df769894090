import { cleanLine } from "../../text/clean.ts";
import { documentTitle } from "../metadata/page.ts";
import { isStale } from "../metadata/page-reading.ts";
import { titleInState } from "../metadata/page-state.ts";
import { letters } from "../metadata/site-names.ts";
import { properTitle, titlesAgree } from "../metadata/title.ts";
import { activeLesson, namedInList } from "./active-lesson.ts";
import type { Source } from "./candidate.ts";
import type { PageData } from "./page-data.ts";
import { headingTitle, isNumber, isProgram, refuseTitle, titleNearPlayer, trimmedByHeading } from "./title.ts";

/** Every place that may hold the title, the most trusted first. */
export function titleSources(page: Document, url: URL, { node, head, about }: PageData): Source<string>[] {
  const refuse = refuseTitle(page, url);
  const shows = [
    ...(node?.creators ?? []),
    ...(head.creators ?? []),
    ...(about.creators ?? []),
    node?.series?.title ?? "",
  ];
  const heading = isStale(page, url) ? "" : headingTitle(page);
  // Signs that nobody sees are no title.
  const proper = (title: string) =>
    cleanLine(trimmedByHeading(properTitle(title, page, url, shows, about.title), heading));
  return [
    { source: "structured data of the media", read: () => shorterIfAgreed(proper(node?.title ?? "")), refuse },
    {
      source: "head",
      read: () => (head.title === documentTitle(page) ? "" : proper(head.title ?? "")),
      refuse: (name) => {
        const lesson = namedInList(page);
        return lesson === "" || titlesAgree(lesson, name) ? refuse(name) : "it is what the page belongs to";
      },
    },
    {
      source: "state of the program",
      read: () => (isProgram(documentTitle(page)) ? titleInState(page, url) : ""),
      refuse,
    },
    { source: "active lesson", read: () => activeLesson(page, heading), refuse },
    {
      source: "heading",
      // Parts of a heading stand apart without a sign between them.
      read: () =>
        [head, about].map((each) => each.title ?? "").find((each) => letters(each) === letters(heading)) ?? heading,
      refuse: (name) =>
        isNumber(name) && documentTitle(page).length > name.length ? "it is only a number" : refuse(name),
    },
    { source: "title of the document", read: () => proper(head.title || documentTitle(page)), refuse },
    { source: "structured data of the page", read: () => proper(about.title ?? ""), refuse },
    { source: "text near the player", read: () => titleNearPlayer(page, refuse), refuse },
  ];

  /** What stands before the head's title, or behind it where the title of the document leaves it out too, is no part of it. */
  function shorterIfAgreed(title: string): string {
    const shorter = proper(head.title ?? "");
    const [rest, ...others] = title.split(shorter).filter((part) => part !== "");
    if (shorter.length < 4 || rest === undefined || others.length > 0 || rest.length >= title.length) return title;
    const isBefore = /\s[|·•–—-]\s*$/.test(rest);
    const isBehind = /^\s*[|·•–—-]/.test(rest) && letters(proper(documentTitle(page))) === letters(shorter);
    return isBefore || isBehind ? shorter : title;
  }
}
