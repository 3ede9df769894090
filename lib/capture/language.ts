import type { CaptionTrack } from "./caption-track.ts";
import { hasFunctionWords } from "./function-words.ts";

/** Addresses, handles, tags and numbers, which are the same in every language. */
const NO_WORDS = /https?:\S+|www\.\S+|\S+@\S+|[@#][\w-]+|\d[\d:.,]*/g;

/** Detects the language of a text; null when it has no idea. */
export type DetectLanguage = (text: string) => Promise<DetectedLanguage | null>;

export interface DetectedLanguage {
  readonly language: string;
  /** False for a guess, as with most texts of a few words. */
  readonly reliable: boolean;
}

const SHORT = 100;
const BEGINNING = 500;
const FEWEST = 4;

/** What the language of a lecture is told from. */
interface LanguageEvidence {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string | null;
  readonly captionTracks?: readonly CaptionTrack[];
}

/**
 * The language of what is said: what a machine heard, then what the media declares, then an only caption track, then
 * what the page's texts are written in. `interfaceLanguage`, the page's `lang`, says little on sites that translate
 * themselves: it only confirms a guess.
 */
export async function contentLanguage(
  lecture: LanguageEvidence,
  detectLanguage: DetectLanguage,
  interfaceLanguage: string | null = null,
): Promise<string | null> {
  return declaredLanguage(lecture) ?? (await writtenLanguage(lecture, detectLanguage, interfaceLanguage));
}

/** The part of it that needs no detection. */
export function declaredLanguage({ language, captionTracks = [] }: LanguageEvidence): string | null {
  const heard = captionTracks.find((track) => track.automatic)?.language;
  const written = captionTracks.length === 1 ? captionTracks[0]?.language : null;
  return languageTag(heard) ?? languageTag(language) ?? languageTag(written);
}

/**
 * BCP 47 in its usual spelling (`zh-hans` → `zh-Hans`), without what a site adds behind it (`en-nP7-2PuUl7o` → `en`);
 * null for what is no language.
 */
export function languageTag(tag: string | null | undefined): string | null {
  const plain = tag?.trim().replaceAll("_", "-");
  if (!plain || plain.length > 35 || /^(und|zxx|mul|mis|root)\b/i.test(plain)) return null;
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return languageTag(plain.slice(0, Math.max(0, plain.lastIndexOf("-"))));
    throw error;
  }
}

async function writtenLanguage(
  { title = "", description = "" }: LanguageEvidence,
  detect: DetectLanguage,
  interfaceLanguage: string | null,
): Promise<string | null> {
  const text = `${title}\n${description}`.slice(0, 5000).replace(NO_WORDS, " ").trim();
  const byScript = languageOfScript(text);
  const expected = languageTag(interfaceLanguage)?.split("-")[0] ?? "";
  if (!text || (byScript && !mayBeOf(expected, byScript))) return byScript;
  const detected = await detectSurely(text, detect);
  const found = detected?.language.split("-")[0] ?? "";
  if (detected?.reliable && (text.length >= SHORT || found === expected || fits(text, found)))
    return languageTag(detected.language);
  if (!expected) return null;
  return found === expected || (text.length < SHORT && hasFunctionWords(text, expected)) ? expected : null;
}

/** Descriptions often end in lists of links in other languages; what they begin with says more. */
async function detectSurely(text: string, detect: DetectLanguage): Promise<DetectedLanguage | null> {
  const whole = await detect(text);
  if (whole?.reliable || text.length <= BEGINNING) return whole;
  const beginning = await detect(text.slice(0, BEGINNING));
  return beginning?.reliable ? beginning : whole;
}

/**
 * Detectors call a title of names Italian, Danish or Japanese, and are sure of it: its small words, or letters that are
 * not Latin, must speak for that.
 */
function fits(text: string, language: string): boolean {
  return /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufaff]/.test(text) || hasFunctionWords(text, language);
}

/** Some languages share letters; Russian and Ukrainian each have some that the other has not. */
function mayBeOf(expected: string, found: string): boolean {
  if (!expected || /^(?:ru|uk)$/.test(expected)) return false;
  return expected !== found && scriptOf(expected) === scriptOf(found);
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

const NOT_RUSSIAN = /(?![а-яё])\p{Script=Cyrillic}/iu;
const NOT_UKRAINIAN = /(?![а-щьюяґєії])\p{Script=Cyrillic}/iu;

/** By letters that few of its languages have, and none that these have not; the others are left to the detector. */
function languageOfCyrillic(text: string): string | null {
  if (/(?<!\p{L})(?:що|чому)(?!\p{L})/iu.test(text)) return "uk";
  if (!NOT_RUSSIAN.test(text))
    return /[ыэ]|сть(?!\p{L})|(?<!\p{L})(?:что|для|почему|чем|если)(?!\p{L})/iu.test(text) ? "ru" : null;
  // Belarusian has і as well, but none of these.
  return !NOT_UKRAINIAN.test(text) && /[иїєґщ]/i.test(text) ? "uk" : null;
}

/** Chinese, Japanese, Korean and some more are told by their characters, however short the text. */
function languageOfScript(text: string): string | null {
  if (!/[\u0370-\uffff]/.test(text)) return null;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  if (hangul * 2 > letters) return "ko";
  if (count(/[\u0400-\u04ff]/g) * 2 > letters) return languageOfCyrillic(text);
  // One sign of a formula is no Greek, and Yiddish has letters of its own.
  if (letters >= FEWEST && count(/[\u0370-\u03ff]/g) * 2 > letters) return "el";
  if (letters >= FEWEST && count(/[\u05d0-\u05ea]/g) * 2 > letters) return /[\u05f0-\u05f2]/.test(text) ? null : "he";
  if ((han + kana) * 2 <= letters) return null;
  return kana * 10 > han ? "ja" : "zh";
}
