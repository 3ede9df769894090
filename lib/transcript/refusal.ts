import type { TranscriptRefusal } from "./reading.ts";
import type { DecodedFile } from "./source.ts";

const PAGE =
  /^(?:html|head|body|div|p|span|script|style|meta|link|title|table|section|article|main|header|iframe|h[1-6]|a|ul|ol)$/;
const DOCTYPE = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<!doctype\s+html/i;

/** What documents, archives and media begin with, and at which byte; text does not. */
const SIGNATURES: readonly (readonly [TranscriptRefusal, number, string])[] = [
  ["document", 0, "PK\u0003\u0004"],
  ["document", 0, "%PDF-"],
  ["document", 0, "{\\rtf"],
  ["document", 0, "\u00d0\u00cf\u0011\u00e0"],
  ["document", 0, "Rar!"],
  ["document", 0, "7z\u00bc\u00af"],
  ["document", 0, "\u001f\u008b"],
  ["binary", 0, "ID3\u0003"],
  ["binary", 0, "ID3\u0004"],
  ["binary", 0, "OggS"],
  ["binary", 0, "fLaC"],
  ["binary", 0, "\u001aE\u00df\u00a3"],
  ["binary", 0, "\u0089PNG"],
  ["binary", 0, "\u00ff\u00d8\u00ff"],
  ["binary", 0, "\u00ff\u00fb"],
  ["binary", 0, "GIF8"],
  ["binary", 4, "ftyp"],
  ["binary", 8, "WAVE"],
  ["binary", 8, "AVI "],
  ["binary", 8, "WEBP"],
];
const LONGEST_SIGNATURE = 16;

const SAMPLE = 4_000;
const MOST_CONTROLS = 0.02;
const SPACE = /\s/;

/** Whether the first bytes are those of a file that holds no text. */
export function refusedByBytes(bytes: Uint8Array): TranscriptRefusal | null {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  return SIGNATURES.find(([, at, signature]) => head.startsWith(signature, at))?.[0] ?? null;
}

/** Why a file that no format fits is no transcript. */
export function refusalOf({ kind, text, json, xml }: DecodedFile): TranscriptRefusal {
  if (kind === "json") return json === undefined ? "broken-json" : "other-json";
  if (kind === "xml") return DOCTYPE.test(text) || (xml && PAGE.test(xml.name)) ? "web-page" : "other-xml";
  if (!text.trim()) return "empty";
  return isText(text.slice(0, SAMPLE)) ? "no-times" : "binary";
}

function isText(sample: string): boolean {
  const controls = Array.from(sample).filter((sign) => sign < " " && !SPACE.test(sign));
  return controls.length <= sample.length * MOST_CONTROLS;
}
