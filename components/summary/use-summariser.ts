import { useState } from "react";
import type { NewSummary } from "../../lib/library/draft.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { SummaryLength } from "../../lib/summary/extract.ts";
import { sourceText } from "../../lib/summary/source-text.ts";
import type { TextSources } from "../../lib/summary/source-text.ts";
import { say } from "../../lib/words/say.ts";

interface Summarising {
  readonly busy: boolean;
  /** A sentence when there was nothing to summarise. */
  readonly problem: string;
  readonly summarise: (length: SummaryLength) => Promise<NewSummary | null>;
}

type SpokenSource = () => Promise<TextSources["transcript"]>;

/** Summarises a lecture on this device, from its transcript where it has one; the summariser is loaded with the first press. */
export function useSummariser(facts: LectureFacts, transcript: SpokenSource): Summarising {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function summarise(length: SummaryLength): Promise<NewSummary | null> {
    setProblem("");
    setBusy(true);
    try {
      const source = sourceText({
        transcript: await transcript(),
        description: facts.description,
        article: "",
        language: facts.language,
      });
      const { extractOffThread } = await import("../../lib/browser/extract-off-thread.ts");
      const text = source
        ? await extractOffThread.summarise(source.text, { length, language: source.language, title: facts.title })
        : "";
      if (text === "") setProblem(say("nothingToSummarise"));
      return text === "" ? null : { text, source: extractOffThread.source, language: source?.language ?? null };
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, summarise };
}
