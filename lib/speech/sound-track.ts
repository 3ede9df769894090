import type { AudioSample, EncodedPacketSink, Input, InputAudioTrack } from "mediabunny";
import { RATE } from "./loudness.ts";
import { resampler } from "./resampler.ts";
import { SoundError } from "./sound-error.ts";

/** A sound that is read bit by bit. */
export interface OpenSound {
  readonly seconds: number;
  /** Samples from a second on, as they are decoded: one channel, 16,000 a second, silence where it has a gap. */
  readonly from: (seconds: number) => AsyncGenerator<Int16Array>;
  readonly close: () => void;
}

/** What reads the samples of a track, and its packets, from a second on. */
interface Sinks {
  readonly samples: (track: InputAudioTrack) => { samples(from: number): AsyncGenerator<AudioSample, void, unknown> };
  readonly packets: (track: InputAudioTrack) => Pick<EncodedPacketSink, "getPacket" | "getFirstPacket">;
}

/** The sound of a file that Mediabunny has opened. Throws SoundError. */
export async function soundTrack(input: Input, sinks: Sinks): Promise<OpenSound> {
  if (!(await input.canRead())) throw new SoundError("not-sound");
  const track = await input.getPrimaryAudioTrack();
  // Where nothing at all is known in it, it may well be a sound, of a kind that nobody here reads.
  if (!track) throw new SoundError((await input.getTracks()).length === 0 ? "no-decoder" : "no-sound");
  if (!(await track.canDecode())) throw new SoundError("no-decoder", (await track.getCodec()) ?? "");
  const packets = sinks.packets(track);
  // In a FLAC file without one Mediabunny (1.61) looks for the others for ever, and lets nothing else run.
  if (!(await packets.getFirstPacket())) throw new SoundError("damaged");
  const seconds = await track.computeDuration();
  return {
    seconds,
    from: (start) => samplesFrom(sinks.samples(track).samples(start), start, packets),
    close: () => input.dispose(),
  };
}

/** Further from its packet, in seconds, no sample is that the packet holds. */
const NEAR = 1;

/**
 * By how much the times of samples are wrong, by the first of them. Firefox's decoder of Vorbis gives an empty sample
 * at 0 first; where decoding began later, Mediabunny (1.61, seen 2026-11-30) takes that as what all others are counted from.
 */
async function shiftOf(first: AudioSample, start: number, packets: ReturnType<Sinks["packets"]>): Promise<number> {
  if (start === 0 || first.timestamp < start + NEAR) return 0;
  const begun = (await packets.getPacket(start))?.timestamp ?? first.timestamp;
  return Math.abs(begun - first.timestamp) < NEAR ? 0 : begun - first.timestamp;
}

/** A gap longer than this is damage, not a pause: more is not filled, in seconds. */
const LONGEST_GAP = 3600;

async function* samplesFrom(
  decoded: AsyncGenerator<AudioSample, void, unknown>,
  start: number,
  packets: ReturnType<Sinks["packets"]>,
): AsyncGenerator<Int16Array> {
  let shift: number | null = null;
  let resample: ReturnType<typeof resampler> | null = null;
  // The second that comes next, by what was given so far.
  let next = start;
  for await (const sample of decoded) {
    try {
      const { sampleRate, numberOfFrames } = sample;
      shift ??= await shiftOf(sample, start, packets);
      const timestamp = sample.timestamp + shift;
      const late = timestamp - next;
      if (late > 0.05 && late < LONGEST_GAP) yield new Int16Array(Math.round(late * RATE));
      // What lies before the start came with the packet that it is in.
      const skipped = Math.min(numberOfFrames, Math.max(0, Math.round((start - timestamp) * sampleRate)));
      next = timestamp + numberOfFrames / sampleRate;
      if (skipped === numberOfFrames) continue;
      resample ??= resampler(sampleRate);
      yield whole(resample.push(mono(sample, skipped)));
    } finally {
      sample.close();
    }
  }
  if (resample) yield whole(resample.end());
}

/** Of a film's many channels often one alone speaks: what each counts for falls with their root, not with their number. */
function weight(channels: number): number {
  return channels <= 2 ? 1 / channels : 1 / Math.sqrt(channels);
}

/** All channels as one. */
function mono(sample: AudioSample, skipped: number): Float32Array {
  const { numberOfChannels, numberOfFrames } = sample;
  const mixed = new Float32Array(numberOfFrames - skipped);
  const channel = new Float32Array(numberOfFrames);
  for (let plane = 0; plane < numberOfChannels; plane++) {
    sample.copyTo(channel, { planeIndex: plane, format: "f32-planar" });
    for (let at = 0; at < mixed.length; at++)
      mixed[at] = (mixed[at] ?? 0) + (channel[at + skipped] ?? 0) * weight(numberOfChannels);
  }
  return mixed;
}

function whole(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x7fff))));
}
