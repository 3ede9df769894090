import * as read from "./fields.ts";
import { LIMITS } from "./limits.ts";
import { identifier, storedSchema, type Stored } from "./record.ts";
import type { Schema } from "./schema.ts";

const PICTURE_TYPES = ["image/webp", "image/jpeg", "image/png"] as const;

/** A lecture's small picture, made on its page: WebP, 320 px wide, at most 20 kB. Its id is the lecture's id. */
export interface Picture extends Stored {
  readonly lectureId: string;
  readonly type: (typeof PICTURE_TYPES)[number];
  /** Base64 (RFC 4648 §4): typed arrays come back from `executeScript` as `{}`. */
  readonly base64: string;
}

export const pictureSchema = {
  ...storedSchema,
  lectureId: { read: identifier },
  type: { read: (value, field) => read.oneOf(value, field, PICTURE_TYPES) },
  base64: { read: (value, field) => base64(value, field, LIMITS.pictureBase64) },
} satisfies Schema<Picture>;

export function base64(value: unknown, field: string, most: number): string {
  const text = read.text(value, field, most);
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? text : read.misfit(field, "base64 text", text);
}
