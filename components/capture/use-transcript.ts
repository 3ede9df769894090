import { useCallback, useEffect, useState } from "react";
import { newTranscript } from "../../lib/browser/read-transcript.ts";
import type { Beside, TrackChoice, TranscriptAnswer } from "../../lib/capture/transcript/transcript-answer.ts";
import type { NewTranscript } from "../../lib/library/commands/command.ts";
import { askForTranscript, pageTranscript } from "./page-transcript.ts";
import type { PageReading } from "../popup/page-reading.ts";

const NOTHING: Beside = {};

/** `waiting` until somebody asks; null as an answer where the page could not be read at all. */
export type TranscriptState =
  | { readonly phase: "waiting" }
  | { readonly phase: "reading" }
  | { readonly phase: "answered"; readonly answer: TranscriptAnswer | null };

export interface PageTranscript {
  readonly state: TranscriptState;
  /** Asks the page again, by a person's click; for one of its tracks, or null for the best. */
  readonly ask: (track: TrackChoice | null) => Promise<NewTranscript | null>;
  /** What came with the answer: what the feed of the show says of the lecture, and where its sound is. */
  readonly beside: Beside;
  /** What has arrived by now, and what is still on its way. */
  readonly arrived: NewTranscript | null;
  readonly coming: () => Promise<NewTranscript | null>;
}

/** The transcript of the page's lecture; `atOnce` asks for it without a click, since the button was pressed for it. */
export function useTranscript(reading: PageReading, atOnce: boolean): PageTranscript {
  // What the form has asked for is still on its way when the form becomes an entry.
  const [state, setState] = useState<TranscriptState>(() => ({
    phase: atOnce || pageTranscript(reading) !== null ? "reading" : "waiting",
  }));

  useEffect(() => {
    const started = pageTranscript(reading) ?? (atOnce ? askForTranscript(reading, null, false) : null);
    void started?.then((answer) => pageTranscript(reading) === started && setState({ phase: "answered", answer }));
  }, [reading, atOnce]);

  const ask = useCallback(
    async (track: TrackChoice | null) => {
      setState({ phase: "reading" });
      const asked = askForTranscript(reading, track, true);
      const answer = await asked;
      // An answer that comes after a later question is not shown.
      if (pageTranscript(reading) === asked) setState({ phase: "answered", answer });
      return newTranscript(answer);
    },
    [reading],
  );
  const coming = useCallback(async () => newTranscript((await pageTranscript(reading)) ?? null), [reading]);
  const answer = state.phase === "answered" ? state.answer : null;
  return { state, ask, coming, arrived: newTranscript(answer), beside: answer ?? NOTHING };
}
