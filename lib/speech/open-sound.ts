import {
  ADTS,
  AudioSampleSink,
  BlobSource,
  EncodedPacketSink,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  UrlSource,
  WAVE,
  WEBM,
} from "mediabunny";
import { soundError, type SoundFailure } from "./sound-error.ts";
import { soundTrack, type OpenSound } from "./sound-track.ts";

/** What lectures and podcasts come in. */
export const FORMATS = [MP3, MP4, QTFF, WEBM, MATROSKA, OGG, WAVE, FLAC, ADTS];
/** So much of a sound that is fetched is held, in bytes. */
const HELD = 16 * 2 ** 20;
/** How often a part of a file is asked for again, and after how many seconds. */
const AGAIN = [1, 3, 10];

/** A file, read bit by bit until the signal ends. Throws SoundError. */
export function openFile(file: Blob, signal?: AbortSignal): Promise<OpenSound> {
  return opened(new Input({ source: new BlobSource(file), formats: FORMATS }), "damaged", signal);
}

/** A file at an address, fetched by ranges until the signal ends. No cookies go with it. Throws SoundError. */
export async function openAddress(address: string, signal: AbortSignal): Promise<OpenSound> {
  const source = new UrlSource(address, {
    maxCacheSize: HELD,
    parallelism: 1,
    requestInit: { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" },
    getRetryDelay: (before) => AGAIN[before] ?? null,
  });
  return opened(new Input({ source, formats: FORMATS }), "sound-not-there", signal);
}

/** `otherwise` is what it means where nothing better is known. */
async function opened(input: Input, otherwise: SoundFailure, signal?: AbortSignal): Promise<OpenSound> {
  // Mediabunny looks for the end of some damaged files for ever.
  signal?.addEventListener("abort", () => input.dispose(), { once: true });
  try {
    return await soundTrack(input, {
      samples: (track) => new AudioSampleSink(track),
      packets: (track) => new EncodedPacketSink(track),
    });
  } catch (error) {
    input.dispose();
    throw soundError(error, otherwise);
  }
}
