import { useState } from "react";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { useLatest } from "../hooks/use-latest.ts";

/** A transcript that can stand beside the one that is shown. */
export interface SecondSource {
  readonly id: string;
  readonly name: string;
  /** Null where it cannot be had. */
  readonly read: () => Promise<SecondTranscript | null>;
}

export interface SecondTranscript {
  readonly cues: readonly Cue[];
  readonly language: string | undefined;
}

type SecondState =
  | { readonly phase: "none" }
  | { readonly phase: "reading" | "failed"; readonly id: string }
  | { readonly phase: "shown"; readonly id: string; readonly second: SecondTranscript };

const NONE: SecondState = { phase: "none" };

export interface Second {
  readonly state: SecondState;
  /** Null for none. */
  readonly choose: (source: SecondSource | null) => void;
}

/** The transcript that a person has chosen to see beside the first. */
export function useSecond(): Second {
  const [state, setState] = useState<SecondState>(NONE);
  const latest = useLatest(state);

  function choose(source: SecondSource | null): void {
    if (!source) return setState(NONE);
    const { id } = source;
    setState({ phase: "reading", id });
    void source.read().then((second) => {
      // What comes late for another choice is not shown.
      if (latest.current.phase !== "reading" || latest.current.id !== id) return;
      setState(second ? { phase: "shown", id, second } : { phase: "failed", id });
    });
  }
  return { state, choose };
}

/** The chosen one of those that can stand beside the lines, which may have been chosen beside others of the lecture. */
export function useOffered(sources: readonly SecondSource[], chosen?: Second): Second {
  const own = useSecond();
  const { state, choose } = chosen ?? own;
  const isOffered = state.phase !== "none" && sources.some(({ id }) => id === state.id);
  return { state: isOffered ? state : NONE, choose };
}
