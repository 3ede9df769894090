import type { SitePage } from "../../site.ts";
import { named, type UnitName, courseOf } from "./address.ts";
import { isName } from "../../metadata/names.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import { hasMovedOn } from "../../moved-on.ts";
import type { Absence, Reading, SiteReading } from "../../site.ts";

/** What is shown beside the kind of a unit: `视频：1.2 递归`. */
const UNIT = /^(视频|文档|富文本|随堂测验|讨论|直播)[：:]\s*/;

export const page: SitePage = {
  read(page, url) {
    const name = named(url);
    return name ? readUnit(page, url, name) : "no-media";
  },
};

/** The page's data is program code, so what it shows is read: the marked unit of the lesson, and the course around it. */
function readUnit(page: Document, url: URL, name: UnitName): SiteReading | Absence {
  const marked = first(page, ".j-unitslist li.current, .unitslist li.current");
  const other = marked?.getAttribute("data-cid") || marked?.getAttribute("data-id");
  if (other && name.unit && other !== name.unit) return "not-ready";
  const label = marked?.getAttribute("title")?.trim() || textOf(marked?.querySelector(".unit-name")) || textOf(marked);
  const kind = UNIT.exec(label)?.[1];
  const player = first(page, ".j-unitctBox video, .u-edu-h5player video, video");
  if (kind ? !/视频|直播/.test(kind) : !player) return marked || player ? "no-media" : "not-ready";
  const lesson = textOf(first(page, ".j-lesson .j-up"));
  const title = label.replace(UNIT, "") || lesson;
  if (!title) return "not-ready";
  return { kind: "video", title, ...aboutCourse(page, name), ...(hasMovedOn(page, url) && { unproven: true }) };
}

/** "程序设计入门_浙江大学_中国大学MOOC(慕课)"; teachers are named in the page's code, or not at all. */
function aboutCourse(page: Document, name: UnitName): Reading {
  const [course = "", school = ""] = documentTitle(page).split("_");
  const isNamed = /_中国大学MOOC/.test(documentTitle(page));
  const shown = textOf(first(page, "h4.courseTxt, .courseTxt"));
  const title = shown || (isNamed ? course : "");
  const code = all(page, "script:not([src])").map((script) => script.textContent ?? "");
  const teacher = code.map((text) => /\blectorName\s*:\s*"([^"\\]{1,60})"/.exec(text)?.[1]).find(Boolean) ?? "";
  return {
    creators: [teacher || (isNamed && school !== "中国大学MOOC(慕课)" ? school : "")].filter(isName),
    series: title ? { title, url: `https://www.icourse163.org/course/${courseOf(name)}` } : null,
  };
}
