import { pinyin } from "pinyin-pro";

const known = new Map<string, readonly string[]>();

/** How a Chinese character can be read, in Latin letters without tones; ü is v, as it is typed. */
export function readingsOf(character: string): readonly string[] {
  const kept = known.get(character);
  if (kept) return kept;
  const read = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
  const readings = [...new Set(read.map((each) => each.replaceAll("ü", "v")))].filter((each) => /^[a-z]+$/.test(each));
  known.set(character, readings);
  return readings;
}
