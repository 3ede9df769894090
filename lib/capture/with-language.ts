import type { Captured } from "./captured.ts";
import { contentLanguage, type DetectLanguage } from "./language.ts";

/** A captured lecture without a language, with the one that its texts are written in. */
export async function withLanguage(captured: Captured, detectLanguage: DetectLanguage): Promise<Captured> {
  if (captured.kind === "none" || captured.language !== null) return captured;
  return { ...captured, language: await contentLanguage(captured, detectLanguage) };
}
