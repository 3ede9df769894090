import { useEffect, useMemo, useState } from "react";
import { readTranscript } from "../../lib/browser/read-transcript.ts";
import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import { countText } from "../../lib/text/count.ts";
import { sayTrack } from "../capture/track-menu.tsx";
import { textLanguage } from "../library/text-language.ts";
import type { PageReading } from "../popup/page-reading.ts";
import type { TrackSource } from "./kept-view.ts";
import type { SecondSource } from "./use-second.ts";

/**
 * The caption tracks of the page beside the panel, each to be read when it is chosen; and what takes in those that
 * became known only with its transcript.
 */
export function usePageTracks(reading: PageReading) {
  const [told, tell] = useState<readonly CaptionTrack[]>([]);
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
  const tracks = useMemo(() => {
    const all = told.length > 0 ? told : found;
    const names = all.map(({ language, automatic, label }) => `track:${language} ${automatic} ${label}`);
    return all.map((track, at): TrackSource => {
      const id = `${names[at]} ${names.slice(0, at).filter((name) => name === names[at]).length}`;
      return { id, name: sayTrack(track), track, read: () => secondOf(reading, track) };
    });
  }, [reading, told, found]);
  return { tracks, tell };
}

async function secondOf(reading: PageReading, track: CaptionTrack): ReturnType<SecondSource["read"]> {
  const read = await reading.read;
  const answer = read && (await readTranscript(read, { track, isAsked: true }));
  if (!answer?.ok) return null;
  const counts = countText(answer.cues.map(({ text }) => text).join(" "));
  return { cues: answer.cues, language: textLanguage(answer.language, counts, answer.cues[0]?.text ?? "") };
}
