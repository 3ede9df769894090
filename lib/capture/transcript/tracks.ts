import { chooseTrack } from "../../transcript/choose-track.ts";
import { readTranscript } from "../../transcript/read-transcript.ts";
import type { CaptionTrack } from "../caption-track.ts";
import { languageTag } from "../language.ts";
import { foundIn, toldBy } from "./found.ts";
import type { RequestOptions, FoundTranscript, Visit } from "./route.ts";
import type { TrackChoice, TranscriptRequest } from "./transcript-answer.ts";

/** A caption track whose file is named. */
export interface FileTrack extends CaptionTrack {
  readonly url: string;
}

export function hasFile(track: CaptionTrack): track is FileTrack {
  return track.url !== null && track.url !== "";
}

/** The track that the person wants, or the best for them; null where what they want is not among these. */
export function wanted<T extends TrackChoice>(tracks: readonly T[], request: TranscriptRequest): T | null {
  const { track, languages, original } = request;
  if (track) return tracks.find((each) => isSame(each, track)) ?? null;
  const ranked = tracks.map((each) => ({
    each,
    language: (languageTag(each.language) ?? each.language) || null,
    automatic: each.automatic,
  }));
  return chooseTrack(ranked, { languages, original })?.each ?? null;
}

/** Offers the tracks, and reads the file of the one to take; null where that is none of them. */
export async function readBest(
  visit: Visit,
  tracks: readonly CaptionTrack[],
  asked?: RequestOptions,
): Promise<FoundTranscript | null> {
  visit.offer(tracks);
  const track = wanted(tracks.filter(hasFile), visit.request);
  if (!track) return null;
  const language = track.language || visit.request.original;
  const { durationSeconds } = visit.request;
  return foundIn(readTranscript(await visit.bytes(track.url, asked), { language, durationSeconds }), toldBy(track));
}

/** May a transcript be taken that bears no language? Not where a person has chosen one of several. */
export function takesUnnamed({ track, tracks }: TranscriptRequest): boolean {
  return track === null || tracks.length <= 1;
}

function isSame(one: TrackChoice, other: TrackChoice): boolean {
  const tag = ({ language }: TrackChoice) => languageTag(language) ?? language;
  return one.automatic === other.automatic && tag(one) === tag(other);
}
