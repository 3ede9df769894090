import type { Published } from "../../lecture/lecture.ts";
import { publishedFrom } from "./date.ts";
import { clockSeconds, durationSeconds, isoSeconds } from "./duration.ts";
import { all, attribute, textOf } from "./page.ts";
import { letters } from "./site-names.ts";
import type { Reading } from "../site.ts";

/** Texts and elements around the heading that are looked at, and how far up from it. */
const MOST = 150;
const HIGHEST = 4;
const LONGEST_REGION = 4000;
const LONGEST_TEXT = 60;
const LISTED =
  "nav, aside, footer, form, [class*=comment], [id*=comment], [class*=related], [class*=recommend], [class*=sidebar]";
const DURATION_PLACES =
  "[class*=duration], [class*=Duration], [class*=total-time], [class*=totalTime], [class*=total_time], time[datetime^=P]";
const DURATION_WORDS =
  /^(?:duration|length|running time|runtime|dauer|länge|durée|duración|durata|duração|时长|時長|長さ|再生時間|длительность)\s*[:：]?\s*/i;

/**
 * Date, duration and author as the page shows them beside the heading that names the lecture. Lists of other lectures,
 * comments and sidebars are not looked at; two dates that differ give none.
 */
export function readVisible(page: Document, title: string): Reading {
  const heading = headingOf(page, title);
  if (!heading) return { durationSeconds: markedDuration(page) };
  const language = attribute(page, "html", "lang") || "en";
  const { texts, elements } = around(heading);
  return {
    published: publishedIn(elements, texts, language),
    durationSeconds: durationIn(texts) ?? markedDuration(page),
    creators: authorsIn(elements),
  };
}

function headingOf(page: Document, title: string): Element | null {
  const wanted = letters(title);
  if (wanted.length < 3) return null;
  const headings = all(page, "h1, h2, [itemprop=name], [itemprop=headline], [class*=title], [class*=Title]").slice(
    0,
    200,
  );
  const fitting = headings.filter((each) => !each.closest(LISTED) && letters(textOf(each).slice(0, 400)) === wanted);
  const main = headings.filter((each) => each.localName === "h1" && !each.closest(LISTED));
  // An only heading is the page's, also where the head has another title.
  const sole = main.length === 1 ? main[0] : null;
  return fitting.find((each) => each.localName === "h1") ?? fitting[0] ?? sole ?? null;
}

/** What stands near the heading: the widest part around it that still is its own. */
function around(heading: Element): { texts: string[]; elements: Element[] } {
  let region = heading;
  for (let step = 0; step < HIGHEST && region.parentElement; step++) {
    const parent: Element = region.parentElement;
    if (parent.localName === "html" || (parent.textContent ?? "").length > LONGEST_REGION) break;
    if (parent.querySelectorAll("h1").length > 1 || parent.querySelectorAll("h2, h3").length > 4) break;
    region = parent;
  }
  // The fields of a form take the place of its methods when they are named like these.
  const elements = [...region.querySelectorAll(":not(form)")]
    .filter((each) => !each.closest(LISTED))
    .slice(0, MOST * 4);
  const leaves = elements.filter((each) => ownText(each) !== "").slice(0, MOST);
  return { texts: leaves.flatMap((each) => ownText(each).split(/\s*[|•·\n]\s*/)).filter(Boolean), elements };
}

function ownText(element: Element): string {
  if (/^(script|style|noscript|template|svg)$/.test(element.localName)) return "";
  const texts = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? "");
  const text = texts.join(" ").replace(/\s+/g, " ").trim();
  return text.length <= LONGEST_TEXT ? text : "";
}

function publishedIn(elements: readonly Element[], texts: readonly string[], language: string): Published | null {
  const times = elements.filter((each) => each.localName === "time" && !/update|modif/i.test(each.className));
  const marked = times.flatMap((each) => publishedFrom(each.getAttribute("datetime") ?? "", language) ?? []);
  return agreed(marked) ?? agreed(texts.flatMap((text) => publishedFrom(withoutLabel(text), language) ?? []));
}

/** "Published on 5 November 2025", "Published: …" */
function withoutLabel(text: string): string {
  return text.replace(
    /^(?:published|uploaded|posted|released|recorded|aired|premiered|date|veröffentlicht|publié|publicado|pubblicato|erschienen|发布|发表|上传|投稿日時?)(?:日期|时间|时|于|\s+(?:on|at|am|le|el|il|em|der|vom))?\s*[:：]?\s*/i,
    "",
  );
}

function agreed(dates: readonly Published[]): Published | null {
  const days = new Set(dates.map(({ value }) => value.slice(0, 10)));
  return days.size === 1 ? (dates[0] ?? null) : null;
}

/** A clock of a player is at zero before it plays; where two others differ, one is of something else. */
function durationIn(texts: readonly string[]): number | null {
  const labelled = texts.filter((text) => DURATION_WORDS.test(text)).map((text) => text.replace(DURATION_WORDS, ""));
  const clocks = texts.flatMap((text) => text.split(/\s*\/\s*/)).flatMap((text) => clockSeconds(text) || []);
  return only(labelled.flatMap((text) => durationSeconds(text) ?? [])) ?? only(clocks);
}

/** What the page marks as a duration, outside of lists, if it is but one. */
function markedDuration(page: Document): number | null {
  const marked = all(page, DURATION_PLACES)
    .slice(0, 20)
    .filter((each) => !each.closest(LISTED));
  return only(
    marked.flatMap((each) => {
      const machine = isoSeconds(each.getAttribute("datetime") ?? "");
      return machine ?? (clockSeconds(textOf(each).slice(0, LONGEST_TEXT)) || []);
    }),
  );
}

function only(values: readonly number[]): number | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

function authorsIn(elements: readonly Element[]): string[] {
  const marked = elements.filter(
    (each) => /(^|\s)author(\s|$)/.test(each.getAttribute("rel") ?? "") || each.matches("[itemprop=author]"),
  );
  const names = marked
    .map((each) => textOf(each.querySelector("[itemprop=name]") ?? each))
    .filter((name) => name.length <= 80);
  return [...new Set(names.filter(Boolean))].slice(0, 5);
}
