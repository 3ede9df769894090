import type { Stored } from "./record.ts";

/** A lecture's small picture, made on its page: WebP, 320 px wide, at most 20 kB. Its id is the lecture's id. */
export interface Picture extends Stored {
  readonly lectureId: string;
  readonly type: "image/webp" | "image/jpeg" | "image/png";
  /** Base64 (RFC 4648 §4): typed arrays come back from `executeScript` as `{}`. */
  readonly base64: string;
}
