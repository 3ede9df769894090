import { RATE } from "./loudness.ts";

const HEADER = 44;
const BYTES = 2;

/**
 * Samples as a WAV file, the one form that every server for speech takes: whisper.cpp's reads no other without help. Ten
 * minutes are 19 MB.
 */
export function wavOf(samples: Int16Array<ArrayBuffer>): Blob {
  const header = new DataView(new ArrayBuffer(HEADER));
  const bytes = samples.length * BYTES;
  const letters = (at: number, text: string) =>
    new TextEncoder().encode(text).forEach((byte, place) => header.setUint8(at + place, byte));
  letters(0, "RIFF");
  header.setUint32(4, HEADER - 8 + bytes, true);
  letters(8, "WAVEfmt ");
  header.setUint32(16, 16, true);
  // PCM, one channel.
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, RATE, true);
  header.setUint32(28, RATE * BYTES, true);
  header.setUint16(32, BYTES, true);
  header.setUint16(34, BYTES * 8, true);
  letters(36, "data");
  header.setUint32(40, bytes, true);
  // Every computer that runs a browser of today writes the lower byte first, as the file does.
  return new Blob([header, samples], { type: "audio/wav" });
}
