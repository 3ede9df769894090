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
import { SoundError, soundTrack, type OpenSound } from "./sound-track.ts";

/** What lectures and podcasts come in. */
export const FORMATS = [MP3, MP4, QTFF, WEBM, MATROSKA, OGG, WAVE, FLAC, ADTS];
/** So much of a sound that is fetched is held, in bytes. */
const HELD = 16 * 2 ** 20;
/** How often a part of a file is asked for again, and after how many seconds. */
const AGAIN = [1, 3, 10];

/** A file, read bit by bit. Throws SoundError. */
export function openFile(file: Blob): Promise<OpenSound> {
  return opened(new Input({ source: new BlobSource(file), formats: FORMATS }));
}

/** A file at an address, fetched by ranges until the signal ends. No cookies go with it. Throws SoundError. */
export async function openAddress(address: string, signal: AbortSignal): Promise<OpenSound> {
  const source = new UrlSource(address, {
    maxCacheSize: HELD,
    parallelism: 1,
    requestInit: { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" },
    getRetryDelay: (before) => AGAIN[before] ?? null,
  });
  const input = new Input({ source, formats: FORMATS });
  signal.addEventListener("abort", () => input.dispose(), { once: true });
  return opened(input);
}

async function opened(input: Input): Promise<OpenSound> {
  try {
    return await soundTrack(input, {
      samples: (track) => new AudioSampleSink(track),
      packets: (track) => new EncodedPacketSink(track),
    });
  } catch (error) {
    input.dispose();
    throw error instanceof SoundError ? error : failed(error);
  }
}

function failed(error: unknown): SoundError {
  return new SoundError("sound-not-there", error instanceof Error ? error.message.slice(0, 200) : "");
}
