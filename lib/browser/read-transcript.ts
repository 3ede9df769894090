import type { Captured } from "../capture/captured.ts";
import { wantsTold } from "../capture/feed/with-told.ts";
import { pageKey, siteOf } from "../capture/page-key.ts";
import { parsePlayerCaptions, parseTranscriptAnswer } from "../capture/transcript/parse-transcript-answer.ts";
import { TRANSCRIPT_REQUEST } from "../capture/transcript/request-given.ts";
import type {
  PlayerCaptions,
  TrackChoice,
  TranscriptAnswer,
  TranscriptFailure,
  TranscriptRequest,
} from "../capture/transcript/transcript-answer.ts";
import type { NewTranscript } from "../library/commands/command.ts";
import { type ActiveTab, handOver, inject, presentAddress } from "./active-tab.ts";
import { inTime } from "./in-time.ts";
import type { ReadTab } from "./read-page.ts";

/** How long a player is waited for, and then a page with all that it has to fetch, in milliseconds. */
const [PLAYER, PAGE] = [8_000, 25_000];

interface AskedTranscript {
  /** Null for the best one for this person. */
  readonly track?: TrackChoice | null;
  /** Asked for by a click, not only by the press of the button. */
  readonly isAsked?: boolean;
}

/** The transcript of the lecture that a tab shows, or why there is none. What is read for another lecture is dropped. */
export async function readTranscript(
  { tab, captured }: ReadTab,
  { track = null, isAsked = false }: AskedTranscript = {},
): Promise<TranscriptAnswer> {
  const key = pageKey(tab.address)?.key ?? tab.address.href;
  const tracks = captured.kind === "none" ? [] : captured.captionTracks;
  const failed = (why: TranscriptFailure): TranscriptAnswer => ({ ok: false, key, why, tracks });
  if (captured.kind === "none") return failed(unasked(captured));
  const { languages } = navigator;
  const { language: original, durationSeconds } = captured;
  const asked = { key, tracks, languages, original, durationSeconds, track, isAsked, wantsTold: wantsTold(captured) };
  try {
    const answer = await ask(tab, { ...asked, player: await playerCaptions(tab) });
    const { address } = await presentAddress(tab);
    if (!address || pageKey(address)?.key !== key) return failed("moved-on");
    if (answer === "late") return failed("timed-out");
    if (answer?.key !== key) return failed("failed");
    return answer.ok || answer.why !== "not-found" ? answer : { ...answer, why: unasked(captured) };
  } catch {
    // A page that lets no script in any more, because it is just being left or closed.
    return failed("failed");
  }
}

/** A page that names no transcript says nothing of one that a player in a frame of another site may have. */
function unasked({ players }: Captured): TranscriptFailure {
  return players.length > 0 ? "player-not-asked" : "not-found";
}

/** What is kept of an answer; null where there is none to keep. */
export function newTranscript(answer: TranscriptAnswer | null): NewTranscript | null {
  return answer?.ok ? { language: answer.language, origin: answer.origin, cues: answer.cues } : null;
}

async function ask(tab: ActiveTab, request: TranscriptRequest): Promise<TranscriptAnswer | "late" | null> {
  await handOver(tab, TRANSCRIPT_REQUEST, JSON.stringify(request));
  const returned = await inTime<unknown>(inject(tab, "/content-scripts/transcript.js", "ISOLATED"), "late", PAGE);
  return returned === "late" ? "late" : parseTranscriptAnswer(returned);
}

/** What only the player knows, where the site's captions cannot be asked without it. */
async function playerCaptions(tab: ActiveTab): Promise<PlayerCaptions | null> {
  if (!siteOf(tab.address)?.captionsNeedPlayer) return null;
  return parsePlayerCaptions(await inTime(inject(tab, "/content-scripts/captions.js", "MAIN"), null, PLAYER));
}
