import type { ChosenFact } from "../../lib/lecture/duplicate.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";

export const FACT_NAMES: { readonly [fact in ChosenFact]: () => string } = {
  title: () => say("title"),
  creators: () => say("factCreators"),
  published: () => say("published"),
  description: () => say("description"),
  series: () => say("series"),
  language: () => say("factLanguage"),
};

/** A fact as it is shown; empty where it is not known. */
export function sayFact(lecture: Lecture, fact: ChosenFact): string {
  switch (fact) {
    case "title":
      return lecture.title;
    case "creators":
      return say("listOf", lecture.creators);
    case "published":
      return lecture.published ? say("dateOnly", lecture.published.value) : "";
    case "description":
      return lecture.description;
    case "series":
      return saySeries(lecture);
    case "language":
      return lecture.language === null ? "" : say("language", lecture.language);
  }
}

function saySeries({ series }: Lecture): string {
  if (!series) return "";
  const { title, season, position } = series;
  return position === undefined ? title : `${title} · ${say("placeInSeries", season ?? null, position)}`;
}
