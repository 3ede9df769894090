/** The largest a value may be, in UTF-16 units or in items. A capture is cut to fit; an imported record that does not fit is refused. */
export const LIMITS = {
  title: 1_000,
  name: 500,
  names: 100,
  address: 8_000,
  key: 2_000,
  description: 200_000,
  keywords: 500,
  chapters: 2_000,
  aliases: 50,
  tag: 100,
  tags: 200,
  /** More than anybody resolves. */
  conflicts: 20,
  distinctFrom: 100,
  summary: 1_000_000,
  note: 1_000_000,
  cues: 200_000,
  cue: 20_000,
  pictureBase64: 40_000,
  stillBase64: 160_000,
} as const;
