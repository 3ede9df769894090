import type { CaptionTrack } from "../../caption-track.ts";
import { languageTag } from "../../language.ts";
import { at, listAt, textAt } from "../../metadata/json-value.ts";

/** A sound track's name: its language, and how it was made. `en-US.4` is the original (seen since 2023). */
const NAME = /^(?<language>[a-z]{2,3}(?:[-_]\w+)*)\.(?<kind>\d+)$/i;
const ORIGINAL = "4";
/** Dubs: by people, and by a machine (seen 2026-11). */
const DUBS: ReadonlySet<string> = new Set(["3", "10"]);

interface SoundTrack {
  readonly language: string;
  readonly kind: string;
  readonly isDefault: boolean;
}

/** The language that was spoken, of a video with several sound tracks; null where nothing tells it. */
export function originalAudio(response: unknown): string | null {
  const named = [...streamed(response), ...listed(response)];
  const original = named.find(({ kind }) => kind === ORIGINAL);
  if (original) return languageTag(original.language);
  const undubbed = named.filter(({ kind }) => !DUBS.has(kind));
  const only = new Set(undubbed.map(({ language }) => language)).size === 1 ? undubbed[0] : undefined;
  return languageTag((undubbed.find(({ isDefault }) => isDefault) ?? only)?.language);
}

/** Without what a machine heard in a dub: it is nobody's words, and no transcript of the lecture. */
export function withoutDubs(tracks: readonly CaptionTrack[], original: string | null): CaptionTrack[] {
  const spoken = plainLanguage(original);
  return tracks.filter(({ automatic, language }) => !automatic || !spoken || plainLanguage(language) === spoken);
}

function streamed(response: unknown): SoundTrack[] {
  return listAt(response, "streamingData", "adaptiveFormats").flatMap((format) => {
    const track = at(format, "audioTrack");
    return soundTrack(textAt(track, "id"), at(track, "audioIsDefault") === true);
  });
}

/** What plays first may be a dub, chosen by the person's language: the default counts only among those that are none. */
function listed(response: unknown): SoundTrack[] {
  const captions = at(response, "captions", "playerCaptionsTracklistRenderer");
  const first = at(captions, "defaultAudioTrackIndex");
  return listAt(captions, "audioTracks").flatMap((track, index) =>
    soundTrack(textAt(track, "audioTrackId"), index === first),
  );
}

function soundTrack(name: string, isDefault: boolean): SoundTrack[] {
  const { language, kind } = NAME.exec(name)?.groups ?? {};
  return language && kind ? [{ language, kind, isDefault }] : [];
}

function plainLanguage(tag: string | null): string {
  return languageTag(tag)?.split("-")[0] ?? "";
}
