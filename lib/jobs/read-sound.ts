import type { Sound } from "../library/job.ts";
import { SoundError, soundError } from "../speech/sound-error.ts";
import type { OpenSound } from "../speech/sound-track.ts";
import { timeLimit, type TimeLimit } from "./time-limit.ts";

interface SoundTools {
  /** Throws SoundError; gives up when the signal ends. */
  readonly open: (sound: Sound, signal: AbortSignal) => Promise<OpenSound>;
  /** How long nothing may come of a sound, in milliseconds. */
  readonly patience: number;
}

/** A sound that nobody waits for any more as soon as the signal ends, however long its server is silent. */
export async function openInTime(sound: Sound, stopped: AbortSignal, tools: SoundTools): Promise<OpenSound> {
  const time = timeLimit(stopped, tools.patience, () => failedSound(sound, "too slow"));
  const opening = tools.open(sound, time.signal);
  const close = (track: OpenSound): void => track.close();
  try {
    const track = await time.within(() => opening);
    time.signal.addEventListener("abort", () => close(track), { once: true });
    return { ...track, from: (seconds) => decoding(track.from(seconds), sound, time) };
  } catch (error) {
    void opening.then(close, () => null);
    throw error;
  }
}

/** What cannot be decoded is damaged, whatever the decoder calls it; or its server has given up in the middle of it. */
async function* decoding(
  samples: AsyncGenerator<Int16Array>,
  sound: Sound,
  { signal, within }: TimeLimit,
): AsyncGenerator<Int16Array> {
  try {
    for (;;) {
      const { done, value } = await within(() => samples.next());
      if (done === true) return;
      yield value;
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw soundError(error, failedSound(sound).reason);
  } finally {
    // One that hangs is not waited for: whoever closes the sound ends it.
    samples.return(null).catch(() => null);
  }
}

function failedSound({ from }: Sound, detail = ""): SoundError {
  return new SoundError(from === "address" ? "sound-not-there" : "damaged", detail);
}
