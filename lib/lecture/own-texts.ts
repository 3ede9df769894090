import type { Lecture } from "./lecture.ts";

/** Title and description, where the person wrote them. */
export function ownTexts({ ownTitle, title, ownDescription, description }: Lecture): Partial<Lecture> {
  return { ...(ownTitle && { title, ownTitle }), ...(ownDescription && { description, ownDescription }) };
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
