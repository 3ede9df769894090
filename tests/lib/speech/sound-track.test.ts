import { AudioSampleSink, BlobSource, EncodedPacketSink, Input, WAVE } from "mediabunny";
import { expect, test } from "vitest";
import { RATE } from "../../../lib/speech/loudness.ts";
import { soundTrack } from "../../../lib/speech/sound-track.ts";
import { wavOf } from "../../../lib/speech/wav.ts";

test("a sound goes on at its place where its decoder counts the times from elsewhere, as Firefox's does for Vorbis", async () => {
  const source = new BlobSource(wavOf(new Int16Array(60 * RATE)));
  const sound = await soundTrack(new Input({ source, formats: [WAVE] }), {
    packets: (track) => new EncodedPacketSink(track),
    samples: (track) => ({
      async *samples(from: number) {
        for await (const sample of new AudioSampleSink(track).samples(from)) {
          sample.setTimestamp(sample.timestamp + from);
          yield sample;
        }
      },
    }),
  });
  for (const from of [0, 0.5, 20, 59]) {
    let length = 0;
    for await (const piece of sound.from(from)) length += piece.length;
    expect(Math.abs(length / RATE - (60 - from))).toBeLessThan(0.6);
  }
});
