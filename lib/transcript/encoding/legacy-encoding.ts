import { COMMON_HAN, COMMON_HANGUL } from "./common-characters.ts";
import { encodingFor } from "./language-encoding.ts";
import { type Guess, singleByte } from "./single-byte.ts";

interface LegacyEncoding {
  readonly name: string;
  /** The non-ASCII characters that texts in this encoding mostly have, where they mostly have them. */
  readonly usual: RegExp;
  /** The share of them among all non-ASCII characters of an ordinary text. */
  readonly share: number;
}

const HAN_MARKS = "、。，！？：；“”‘’（）《》「」『』…—·";

const HAN = new RegExp(`[${COMMON_HAN}${HAN_MARKS}]`, "gu");
const KANA = new RegExp(`[ぁ-んァ-ヶー${HAN_MARKS}]`, "gu");

const WESTERN =
  /(?<![^\p{ASCII}]{2})[àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿßÀÂÄÁÅÇÈÉÊÎÔÖÓØÜÚÑ’‘“”«»–—…¿¡°€£](?![^\p{ASCII}]{2})/gu;

/** In the order of preference where two are as likely. */
const LEGACY: readonly LegacyEncoding[] = [
  { name: "gb18030", usual: HAN, share: 0.65 },
  { name: "big5", usual: HAN, share: 0.65 },
  { name: "shift_jis", usual: KANA, share: 0.6 },
  { name: "euc-jp", usual: KANA, share: 0.6 },
  { name: "euc-kr", usual: new RegExp(`[${COMMON_HANGUL}]`, "gu"), share: 0.65 },
  { name: "windows-1251", usual: /(?<![a-z])[а-яё](?![a-z])/giu, share: 1 },
  // Accents stand alone or in twos among Latin letters, signs alone.
  {
    name: "windows-1252",
    usual: WESTERN,
    share: 1,
  },
];

/** What older Macs wrote in Western languages is of no language in what it is taken for. */
const MAC: LegacyEncoding = { name: "macintosh", usual: WESTERN, share: 1 };
const NEARLY_ALL = 0.97;
const FEW = 0.7;

/** Bytes above ASCII are few in a text of one letter. */
const FEWEST = 4;
const FALLBACK = "windows-1252";
/** Under this part of an ordinary text's share, nothing speaks for an encoding. */
const LEAST = 0.3;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** In bytes: the lines of some pages, more than enough to tell a language by. */
const SAMPLE = 6_000;

/**
 * The likeliest encoding of text that is not UTF-8. Nearly all bytes can be decoded as GBK and as Big5, but only the
 * right one gives the characters that people use all the time: they are two thirds of any text, and a twentieth of
 * what the wrong one makes of it.
 */
export function legacyEncoding(bytes: Uint8Array, language: string | null): Guess {
  const sample = highBytes(bytes);
  const known = encodingFor(language, sample);
  if (known) return { name: known, isSure: true };
  const alike = alikeEncoding(sample);
  if (/^(?:gb|big5|shift|euc)/.test(alike)) return isThaiFirst(sample) ?? { name: alike, isSure: true };
  if (isOfMac(sample)) return { name: MAC.name, isSure: true };
  return singleByte(sample) ?? { name: alike, isSure: false };
}

/** Thai in a short text looks like any encoding of two bytes. */
function isThaiFirst(sample: Uint8Array): Guess | null {
  const guess = singleByte(sample);
  return guess?.name === "windows-874" ? guess : null;
}

function alikeEncoding(sample: Uint8Array): string {
  let best = { name: FALLBACK, likelihood: LEAST };
  for (const encoding of LEGACY) {
    const likelihood = likelihoodOf(encoding, sample);
    if (likelihood > best.likelihood) best = { name: encoding.name, likelihood };
  }
  return best.name;
}

/** Whether only the encoding of older Macs makes sense of the bytes, and none that is still in use. */
function isOfMac(sample: Uint8Array): boolean {
  const isEnough = sample.filter((byte) => byte >= 0x80).length >= FEWEST;
  return (
    isEnough && likelihoodOf(MAC, sample) >= NEARLY_ALL && LEGACY.every((each) => likelihoodOf(each, sample) < FEW)
  );
}

/** 1 where the text has as many of its usual characters as others in this encoding, 0 where it has none. */
function likelihoodOf({ name, usual, share }: LegacyEncoding, sample: Uint8Array): number {
  const text = new TextDecoder(name).decode(sample);
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const wrong = text.match(/[\ufffd\p{Co}\p{Cc}]/gu)?.filter((sign) => sign > "\x7f").length ?? 0;
  return foreign === 0 ? 0 : ((text.match(usual)?.length ?? 0) - wrong) / (foreign * share);
}

/** The lines that hold bytes above ASCII, up to the sample's size: a long file may begin with an hour of Latin letters. */
function highBytes(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let kept = 0;
  let end = 0;
  let isHigh = false;
  for (const byte of bytes) {
    sample[end++] = byte;
    if (byte >= 0x80) isHigh = true;
    if (end === sample.length) return sample.subarray(0, isHigh ? end : kept);
    if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
    // A line of ASCII only is written over by the next one.
    if (isHigh) kept = end;
    end = kept;
    isHigh = false;
  }
  return sample.subarray(0, isHigh ? end : kept);
}
