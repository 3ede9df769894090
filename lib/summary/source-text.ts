import { cueSentences } from "../text/cue-sentences.ts";
import type { Transcript } from "../lecture/transcript.ts";
import { candidateSentences } from "./candidate-sentences.ts";
import { HAS_CJK } from "../text/scripts.ts";

export interface TextSources {
  readonly transcript: Pick<Transcript, "cues" | "language"> | null;
  readonly description: string;
  /** The page's main text, as a reader view shows it. */
  readonly article: string;
  /** Language of the lecture, BCP 47. */
  readonly language: string | null;
}

export interface SourceText {
  readonly from: "transcript" | "description" | "article";
  readonly text: string;
  readonly language: string | null;
}

/** Below so many characters a text says too little to be preferred to the next one: about two sentences. */
const ENOUGH = { spaced: 200, dense: 60 };

/** What to summarise: what was said, else what the uploader wrote, else what the page says; null when there is no text. */
export function sourceText(sources: TextSources): SourceText | null {
  const { transcript, description, article, language } = sources;
  const said = transcript ? cueSentences(transcript.cues).join("\n") : "";
  const choices: SourceText[] = [
    { from: "transcript", text: said, language: transcript?.language ?? language },
    { from: "description", text: description.trim(), language },
    { from: "article", text: article.trim(), language },
  ];
  const sized = choices.map((choice) => ({ choice, size: contentSize(choice.text) }));
  const enough = sized.find(({ choice, size }) => size >= (HAS_CJK.test(choice.text) ? ENOUGH.dense : ENOUGH.spaced));
  return (enough ?? sized.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size)[0])?.choice ?? null;
}

/** Characters without boilerplate; a description of nothing but links has none. Enough of the text is read to tell. */
function contentSize(text: string): number {
  return candidateSentences(text.slice(0, 5_000), undefined).reduce((sum, unit) => sum + unit.text.length, 0);
}
