import type { CaptionTrack } from "../../lib/capture/captured.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** The languages of the captions that the page offers. */
export function CaptionLine({ tracks }: { readonly tracks: readonly CaptionTrack[] }) {
  if (tracks.length === 0) return null;
  const languages = [
    ...new Set(tracks.map(({ language, label }) => (language === "" ? label : say("language", language)))),
  ];
  const shown = languages.length > 4 ? [...languages.slice(0, 3), `+${languages.length - 3}`] : languages;
  return (
    <p className="status">
      <Icon name="transcript" small />
      <span>{say("captions", shown)}</span>
    </p>
  );
}
