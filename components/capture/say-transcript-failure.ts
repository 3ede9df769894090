import type { TranscriptFailure } from "../../lib/capture/transcript/transcript-answer.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";

/** Why there is no transcript: what happened and what to do next. */
export function sayTranscriptFailure(why: TranscriptFailure, { site, kind }: Pick<Lecture, "site" | "kind">): string {
  switch (why) {
    case "no-captions":
      return say(kind === "video" ? "captionsNone" : "captionsNoneAudio");
    case "not-found":
      return say(kind === "video" ? "captionsNotFound" : "captionsNotFoundAudio");
    case "player-not-asked":
      return say("captionsPlayerNotAsked");
    case "start-video":
      return say("captionsStart");
    case "advertisement":
      return say("captionsAdvertisement");
    case "sign-in":
      return say("captionsSignIn", site);
    case "timed-out":
      return say("captionsTimedOut", site);
    case "moved-on":
      return say("captionsMovedOn");
    case "wrong-lecture":
      return say("captionsWrongLecture", site);
    case "empty-answer":
      return say("captionsEmpty", site);
    case "not-captions":
      return say("captionsNotCaptions", site);
    case "too-many":
      return say("captionsTooMany", site);
    case "refused":
      return say("captionsRefused", site);
    case "other-host":
      return say("captionsOtherHost");
    case "not-asked":
      return say("captionsNotAsked");
    case "no-network":
      return say("captionsNoNetwork");
    case "panel-closed":
      return say("captionsPanelClosed");
    case "failed":
      return say("captionsFailed");
  }
}
