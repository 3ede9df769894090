import type { Lecture } from "./lecture.ts";

/** Title and description where the person wrote them, and the series where the person chose it. */
export function ownTexts(lecture: Lecture): Partial<Lecture> {
  const { ownTitle, title, ownDescription, description, ownSeries, series } = lecture;
  return {
    ...(ownTitle && { title, ownTitle }),
    ...(ownDescription && { description, ownDescription }),
    ...(ownSeries && { series, ownSeries }),
  };
}

/** An edit with the word that its texts are the person's. */
export function asOwn(current: Lecture, patch: Partial<Lecture>): Partial<Lecture> {
  const isOther = (field: "title" | "description") => patch[field] !== undefined && patch[field] !== current[field];
  return {
    ...patch,
    ...(isOther("title") && { ownTitle: true as const }),
    ...(isOther("description") && { ownDescription: true as const }),
  };
}
