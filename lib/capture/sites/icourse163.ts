import { hostIs } from "../host.ts";
import { isName } from "../metadata/names.ts";
import { all, documentTitle, first, textOf } from "../metadata/page.ts";
import { hasMovedOn } from "../moved-on.ts";
import type { Absence, Reading, Site, SiteReading } from "../site.ts";

/** What an address of the learning page names: a unit (a video, a text, a quiz), or the lesson whose first unit is shown. */
interface Named {
  readonly path: string;
  readonly term: string;
  readonly lesson: string;
  readonly unit: string;
}

/** What is shown beside the kind of a unit: `视频：1.2 递归`. */
const UNIT = /^(视频|文档|富文本|随堂测验|讨论|直播)[：:]\s*/;

export const icourse163: Site = {
  name: "icourse163",
  matches: (url) => hostIs(url, "icourse163.org"),
  key(url) {
    const name = named(url);
    if (!name) return null;
    const query = `?type=detail&id=${name.lesson}${name.unit && `&cid=${name.unit}`}`;
    const course = `https://www.icourse163.org${name.path}${name.term && `?tid=${name.term}`}`;
    const id = [courseOf(name), name.term, name.unit || name.lesson].join(":");
    return { key: `icourse:${id}`, url: `${course}#/learn/content${query}` };
  },
  read(page, url) {
    const name = named(url);
    return name ? readUnit(page, url, name) : "no-media";
  },
};

/** `/learn/ZJU-93001?tid=1003997005#/learn/content?type=detail&id=1007588527&cid=1009165213`. */
function named(url: URL): Named | null {
  const path = /^(?:\/spoc)?\/learn\/[\w-]+/.exec(url.pathname)?.[0];
  const route = /^#\/learn\/content\?(.*)$/.exec(url.hash)?.[1];
  const query = new URLSearchParams(route ?? "");
  const lesson = query.get("id") ?? "";
  const unit = query.get("cid") ?? "";
  if (!path || !/^\d+$/.test(lesson) || !/^\d*$/.test(unit)) return null;
  return { path, term: url.searchParams.get("tid") ?? "", lesson, unit };
}

function courseOf({ path }: Named): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The page's data is program code, so what it shows is read: the marked unit of the lesson, and the course around it. */
function readUnit(page: Document, url: URL, name: Named): SiteReading | Absence {
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
function aboutCourse(page: Document, name: Named): Reading {
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
