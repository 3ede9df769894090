import { decoded } from "./single-byte.ts";

/** The encodings that a language's older files are written in, and letters that only it fills a text with. */
const LANGUAGES: Readonly<Record<string, readonly [letters: RegExp, ...encodings: string[]]>> = {
  el: [/[\u0370-\u03ff]/g, "windows-1253", "iso-8859-7"],
  ar: [/[\u0600-\u06ff]/g, "windows-1256", "iso-8859-6"],
  fa: [/[\u0600-\u06ff]/g, "windows-1256"],
  he: [/[\u0590-\u05ff]/g, "windows-1255", "iso-8859-8"],
  th: [/[\u0e01-\u0e5b]/g, "windows-874"],
  pl: [/[ąćęłńóśźż]/gi, "windows-1250", "iso-8859-2"],
  cs: [/[áčďéěíňóřšťúůýž]/gi, "windows-1250", "iso-8859-2"],
  sk: [/[áäčďéíĺľňóôŕšťúýž]/gi, "windows-1250", "iso-8859-2"],
  hu: [/[áéíóöőúüű]/gi, "windows-1250", "iso-8859-2"],
  hr: [/[čćđšž]/gi, "windows-1250", "iso-8859-2"],
  sl: [/[čšž]/gi, "windows-1250", "iso-8859-2"],
  ro: [/[ăâîşţ]/gi, "windows-1250", "iso-8859-2"],
  tr: [/[çğıöşüâîİ]/gi, "windows-1254"],
  lt: [/[ąčęėįšųūž]/gi, "windows-1257"],
  lv: [/[āčēģīķļņšūž]/gi, "windows-1257"],
  et: [/[äõöüšž]/gi, "windows-1257"],
};
/** Quotation marks and dashes are everybody's. */
const MARKS = /[‘’“”„‚«»‹›–—…·•°§©\u00a0]/g;
const LEAST = 0.93;

/** The encoding in which the text is one in this language; null where none fits, or the language has many. */
export function encodingFor(language: string | null, bytes: Uint8Array): string | null {
  const [letters, ...encodings] = LANGUAGES[language?.split(/[-_]/)[0]?.toLowerCase() ?? ""] ?? [];
  if (!letters) return null;
  const ranked = encodings.map((name) => {
    const text = decoded(bytes, name);
    const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const own = (text.match(letters)?.length ?? 0) + (text.match(MARKS)?.length ?? 0);
    return { name, share: foreign === 0 ? 0 : own / foreign };
  });
  const best = ranked.toSorted((one, other) => other.share - one.share)[0];
  return best && best.share >= LEAST ? best.name : null;
}
