const KANA = "[ぁ-ゖー]";
/** Where a longer Japanese word of kana may end with the sign of a long vowel or without: コンピュータ, コンピューター. */
const LONG_END = new RegExp(`(?<=${KANA}{3})ー(?!${KANA})`, "g");
const END = new RegExp(`(?<=${KANA}{3})(?:ー(?!${KANA})|(?<!ー)(?!${KANA}))`, "g");
const MAYBE = /[ぁ-ゖー]{3}/;

/** Folded text in which such words end without it. */
export function withoutLongEnds(folded: string): string {
  return folded.includes("ー") ? folded.replace(LONG_END, "") : folded;
}

/** A folded run, cut where such words end, without the sign. */
export function cutAtLongEnds(run: string): string[] {
  return MAYBE.test(run) ? run.split(END).filter((part) => part !== "") : [run];
}

/** A folded run with the ends as they may be written: without the sign, and with it. */
export function longEndForms(run: string): string[] {
  return MAYBE.test(run) ? [run.replace(LONG_END, ""), run.replace(END, "ー")] : [];
}
