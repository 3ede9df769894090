import type { CaptionTrack } from "../../lib/capture/caption-track.ts";
import type { TranscriptAnswer } from "../../lib/capture/transcript/transcript-answer.ts";
import { say } from "../../lib/words/say.ts";

interface TrackMenuProps {
  readonly tracks: readonly CaptionTrack[];
  readonly language: string | null;
  readonly origin: Extract<TranscriptAnswer, { ok: true }>["origin"];
  readonly onTrack: (track: CaptionTrack) => void;
}

/** All tracks that the page offers, where there is a choice. */
export function TrackMenu({ tracks, language, origin, onTrack }: TrackMenuProps) {
  if (tracks.length < 2) return null;
  const isAutomatic = origin === "automatic";
  const taken = tracks.findIndex((track) => track.language === language && track.automatic === isAutomatic);
  return (
    <select
      className="track-menu"
      aria-label={say("captionTrack")}
      value={taken}
      onChange={(event) => {
        const track = tracks[Number(event.target.value)];
        if (track) onTrack(track);
      }}
    >
      {taken < 0 && <option value={-1}>{say("captionTrack")}</option>}
      {tracks.map((track, at) => (
        <option key={`${track.language} ${track.automatic} ${track.label}`} value={at}>
          {sayTrack(track)}
        </option>
      ))}
    </select>
  );
}

export function sayTrack({ language, label, automatic }: CaptionTrack): string {
  const name = language === "" ? label : say("language", language);
  return automatic ? say("automaticTrack", name) : name;
}
