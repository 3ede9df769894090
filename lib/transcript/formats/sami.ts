import type { Cue } from "../../lecture/transcript.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format } from "./format.ts";

const SAMI = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:sami\b|sync\s[^>]{0,20}start)/i;
const SYNC = /<sync\b[^>]{0,200}?\bstart\s*=\s*["']?(-?\d{1,10})(?:[^>]{0,40}?\bend\s*=\s*["']?(\d{1,10}))?/gi;
const PARAGRAPH = /<p\b[^>]{0,200}?\bclass\s*=\s*["']?([\w-]{1,60})[^>]*>/gi;
const LANGUAGE = /\.([\w-]{1,60})\s*\{[^}]{0,400}?\blang\s*:\s*([a-z]{2,3}(?:-[a-z\d]{2,8}){0,2})/gi;
const NO_TEXT = /<(head|style|title)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->/gi;

/** Microsoft's SAMI: what stands behind a `SYNC` is shown until the next one of its language; the first language is read. */
export const sami: Format = {
  name: "sami",

  read({ text }) {
    if (!SAMI.test(text.slice(0, 1_000))) return null;
    const languages = new Map([...text.matchAll(LANGUAGE)].map(([, name, tag]) => [name?.toLowerCase() ?? "", tag]));
    const shown = shownIn(text.replace(NO_TEXT, ""));
    const first = shown.find((each) => each.text)?.voice ?? "";
    const own = shown.filter(({ voice }) => voice === first);
    const cues = own.map(({ start, end, text: said }, at): Cue => cue(start, end ?? own[at + 1]?.start ?? null, said));
    return { cues, language: languages.get(first) ?? null };
  },
};

interface SamiParagraph {
  readonly start: number;
  /** Null where only the next one tells. */
  readonly end: number | null;
  /** The class of the paragraph, which stands for a language. */
  readonly voice: string;
  readonly text: string;
}

function shownIn(body: string): SamiParagraph[] {
  const syncs = [...body.matchAll(SYNC)];
  return syncs.flatMap((sync, at) => {
    const inside = body.slice(sync.index, syncs[at + 1]?.index ?? body.length);
    const start = Number(sync[1]) / 1_000;
    const end = sync[2] === undefined ? null : Number(sync[2]) / 1_000;
    const paragraphs = [...inside.matchAll(PARAGRAPH)];
    if (paragraphs.length === 0) return [{ start, end, voice: "", text: plain(inside) }];
    return paragraphs.map((paragraph, index) => {
      const from = paragraph.index + paragraph[0].length;
      const text = plain(inside.slice(from, paragraphs[index + 1]?.index ?? inside.length));
      return { start, end, voice: paragraph[1]?.toLowerCase() ?? "", text };
    });
  });
}

/** Line ends in the file are only how it was laid out. */
function plain(html: string): string {
  return withoutMarkup(html.replace(/\s+/g, " ")).trim();
}
