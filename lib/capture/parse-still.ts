import * as read from "../lecture/fields.ts";
import { LIMITS } from "../lecture/limits.ts";
import { base64 } from "../lecture/picture.ts";
import type { CapturedStill } from "./still.ts";

/** What `still.content.ts` returned. */
export function parseStill(value: unknown): CapturedStill {
  const still = read.parsed((): CapturedStill => {
    const raw = read.object(value, "still");
    if (raw["ok"] !== true)
      return { ok: false, why: read.oneOf(raw["why"], "why", ["no-picture", "not-now", "refused", "failed"]) };
    const picture = read.object(raw["picture"], "picture");
    const type = read.oneOf(picture["type"], "type", ["image/webp"]);
    return { ok: true, picture: { type, base64: base64(picture["base64"], "base64", LIMITS.stillBase64) } };
  });
  return still.ok ? still.value : { ok: false, why: "failed" };
}
