import { LIMITS } from "./limits.ts";
import { base64, pictureSchema, type Picture } from "./picture.ts";
import type { Schema } from "./schema.ts";

/** What a lecture's video showed when a note was taken: WebP, at most 640 px wide. Its id is the note's id. */
export type Still = Picture;

export const stillSchema = {
  ...pictureSchema,
  base64: { read: (value, field) => base64(value, field, LIMITS.stillBase64) },
} satisfies Schema<Still>;
