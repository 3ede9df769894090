import { sayDuration } from "../words/duration.ts";
import { say } from "../words/say.ts";

/** What a picture of a note is, for who does not see it. */
export function sayStill(atSeconds: number | null): string {
  return atSeconds === null ? say("still") : say("stillAt", sayDuration(Math.floor(atSeconds)));
}
