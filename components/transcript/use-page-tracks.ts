import { useEffect, useState } from "react";
import { readTranscript } from "../../lib/browser/read-transcript.ts";
import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import type { TranscriptAnswer } from "../../lib/capture/transcript/transcript-answer.ts";
import { countText } from "../../lib/text/count.ts";
import { sayTrack } from "../capture/track-menu.tsx";
import { textLanguage } from "../library/text-language.ts";
import type { PageReading } from "../popup/page-reading.ts";
import type { SecondSource } from "./use-second.ts";

/** The caption tracks of the page beside the panel but for the one that is shown, each to be read when it is chosen. */
export function usePageTracks(reading: PageReading, shown: TranscriptAnswer | null = null): readonly SecondSource[] {
  const [found, setFound] = useState<readonly CaptionTrack[]>([]);
  useEffect(() => {
    let isWanted = true;
    void reading.read.then((read) => {
      if (isWanted && read && read.captured.kind !== "none") setFound(read.captured.captionTracks);
    });
    return () => {
      isWanted = false;
    };
  }, [reading]);
  const tracks = shown && shown.tracks.length > 0 ? shown.tracks : found;
  const isShown = ({ language, automatic }: CaptionTrack) =>
    shown?.ok === true && shown.language === language && (shown.origin === "automatic") === automatic;
  return tracks
    .filter((track) => !isShown(track))
    .map((track) => ({
      id: `track:${track.language} ${track.automatic} ${track.label}`,
      name: sayTrack(track),
      read: () => secondOf(reading, track),
    }));
}

async function secondOf(reading: PageReading, track: CaptionTrack): ReturnType<SecondSource["read"]> {
  const read = await reading.read;
  const answer = read && (await readTranscript(read, { track, isAsked: true }));
  if (!answer?.ok) return null;
  const counts = countText(answer.cues.map(({ text }) => text).join(" "));
  return { cues: answer.cues, language: textLanguage(answer.language, counts, answer.cues[0]?.text ?? "") };
}
