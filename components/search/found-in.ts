import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Marks } from "../../lib/search/mark-hit.ts";
import { highlight, type HighlightTerms } from "../../lib/text/highlight.ts";
import { snippet, type Snippet } from "../../lib/text/snippet.ts";

/** The one place of a result to show beside its title, by how much it says of the lecture. */
export type FoundIn =
  | { readonly in: "summary" | "description" | "series" | "keywords" | "site"; readonly around: Snippet }
  | { readonly in: "chapter"; readonly seconds: number; readonly around: Snippet }
  /** In what is read apart: a note, or a former version of the summary. */
  | { readonly in: "elsewhere" }
  | null;

type Remembered = Pick<Lecture, "chapters" | "series" | "keywords" | "site" | "url">;

/** `isSaid`: moments of the transcript are shown beneath. */
export function foundIn(lecture: Remembered, marks: Marks, terms: HighlightTerms, isSaid: boolean): FoundIn {
  if (terms.words.length + terms.prefixes.length + terms.literals.length === 0) return null;
  if (marks.summary) return { in: "summary", around: marks.summary };
  const chapter = foundChapter(lecture.chapters, terms);
  if (chapter) return chapter;
  if (isSaid) return null;
  if (marks.description) return { in: "description", around: marks.description };
  const isShort = [marks.title, ...marks.tags, ...marks.creators].some((ranges) => ranges.length > 0);
  return isShort ? null : (foundInContext(lecture, terms) ?? { in: "elsewhere" });
}

/** The chapter whose title has most of what was looked for. */
function foundChapter(chapters: Lecture["chapters"], terms: HighlightTerms): FoundIn {
  const titles = chapters.map(({ title }) => title.replaceAll("\n", " "));
  // All at once: a lecture can have hundreds of chapters, and most results have what was looked for in none.
  const counts = chapters.map(() => 0);
  let at = 0;
  let end = titles[0]?.length ?? 0;
  for (const { start } of highlight(titles.join("\n"), terms)) {
    for (; start > end; end += 1 + (titles[at]?.length ?? 0)) at++;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const best = counts.indexOf(Math.max(1, ...counts));
  const around = best < 0 ? null : snippet(titles[best] ?? "", terms);
  return around && { in: "chapter", seconds: chapters[best]?.startSeconds ?? 0, around };
}

function foundInContext({ series, keywords, site, url }: Remembered, terms: HighlightTerms): FoundIn {
  const texts = [
    ["series", series?.title ?? ""],
    ...keywords.map((keyword) => ["keywords", keyword] as const),
    ["site", site],
    ["site", URL.parse(url)?.hostname ?? ""],
  ] as const;
  for (const [place, text] of texts) {
    const around = snippet(text, terms);
    if (around) return { in: place, around };
  }
  return null;
}
