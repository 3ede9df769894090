import { publishedFrom } from "../../metadata/date.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { all, attribute, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

/**
 * An episode on one of the sites that Transistor makes for shows, at addresses of their own. Its head describes the
 * show; the episode's notes stand in the page only (seen 2023-08).
 */
export function readTransistorSite(page: Document): Reading | null {
  const header = first(page, ".site-episode-header");
  const title = textOf(header?.querySelector(".site-episode-title"));
  if (!header || !title || !meta(page, "transistor-theme")) return null;
  const facts = [...header.querySelectorAll(".site-episode-metadata span, .site-episode-metadata time")].map(textOf);
  const [number] = facts.flatMap((fact) => /^E(\d+)$/.exec(fact)?.[1] ?? []);
  const show = meta(page, "og:site_name") || attribute(page, "link[type='application/rss+xml']", "title");
  const told = ofShow({ title: show, position: number ? Number(number) : null });
  const notes = first(page, ".site-episode-show-notes");
  return {
    ...told,
    title,
    creators: [...(told.creators ?? []), ...hosts(page)],
    published: facts.map((fact) => publishedFrom(fact)).find(Boolean) ?? null,
    description: notes ? visibleText(notes) : "",
    durationSeconds: Number(header.querySelector("[data-duration]")?.getAttribute("data-duration")) || null,
    keywords: keywordsFrom(meta(page, "keywords")),
    thumbnailUrl: meta(page, "og:image"),
  };
}

/** Its makers and guests stand below the notes, each with a part. */
function hosts(page: Document): string[] {
  const people = all(page, ".site-episode-people .site-person");
  return people
    .filter((person) => /\bhost\b/i.test(textOf(person.querySelector(".site-person-role"))))
    .map((person) => textOf(person.querySelector(".site-person-name")));
}
