import type { Lecture } from "../../lecture/lecture.ts";

/** What a name can be made of. */
export const NAME_PARTS = ["title", "creator", "published", "saved", "site", "series"] as const;

/** `{published} {title}` as a name; a part that an entry lacks leaves no gap. */
export function nameByTemplate(template: string, lecture: Lecture): string {
  const parts: Readonly<Record<(typeof NAME_PARTS)[number], string>> = {
    title: lecture.title,
    creator: lecture.creators[0] ?? "",
    published: lecture.published?.value.slice(0, 10) ?? "",
    saved: lecture.savedAt.slice(0, 10),
    site: lecture.site,
    series: lecture.series?.title ?? "",
  };
  const name = template.replace(/\{(\w+)\}/g, (whole, part: string) => {
    const known = NAME_PARTS.find((each) => each === part);
    return known ? parts[known] : whole;
  });
  return name.replace(/^[\s\-–—_,.]+|[\s\-–—_,]+$/g, "").trim() || lecture.title;
}
