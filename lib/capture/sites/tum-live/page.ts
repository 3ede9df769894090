import type { SitePage } from "../../site.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { mainPlayer, readPlayer } from "../../metadata/media-element.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";

/** What a lecture without a name is called: `Lecture: October 18. 2022`. */
const DAY = /^Lecture: (\p{L}+ \d{1,2})\. (\d{4})$/u;

export const page: SitePage = {
  /** The head names the program, the course and the lecture in one; the main heading is the lecture's own. */
  read(page) {
    const heading = first(page, "#watchPageMainWrapper h1") ?? first(page, "h1");
    const title = textOf(heading);
    if (!title || all(page, "video, video-js").length === 0) return "no-media";
    const player = mainPlayer(page) ?? all(page, "video")[0];
    const [, day, year] = DAY.exec(title) ?? [];
    const shown = textOf(heading?.parentElement?.querySelector("a[href^='/course/']"));
    const course =
      shown ||
      documentTitle(page)
        .replace(/^[^|]*\|\s*/, "")
        .replace(`: ${title}`, "");
    const own = {
      title,
      description: textOf(first(page, ".video-description #description")),
      series: course ? { title: course } : null,
      published: day && year ? publishedFrom(`${day}, ${year}`) : null,
    };
    return { ...mergeReadings(own, player ? readPlayer(player) : null), kind: "video" };
  },
};
