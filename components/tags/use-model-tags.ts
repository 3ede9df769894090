import { useEffect, useRef, useState } from "react";
import { modelSetting } from "../../lib/browser/settings.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import type { TaggedPage } from "../../lib/library/tag-lookup.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import type { ModelFailure } from "../../lib/summary/model-failure.ts";
import type { Proposed } from "../../lib/tags/suggest-tags.ts";
import { cutText } from "../../lib/text/clean.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { spokenText } from "./use-tagged-page.ts";

interface ModelTagsState {
  readonly isAsking: boolean;
  readonly proposed: Proposed | null;
  readonly failure: ModelFailure | null;
}

export interface ModelTags extends ModelTagsState {
  /** Null where no model is set; its name as far as there is room for it. */
  readonly model: { readonly name: string; readonly host: string } | null;
  readonly ask: () => void;
  /** Stops asking, or puts away why it failed. */
  readonly leave: () => void;
}

const LONGEST_NAME = 28;
const NOTHING: ModelTagsState = { isAsking: false, proposed: null, failure: null };

/** What a model is told. */
interface TagQuestion {
  readonly page: TaggedPage;
  /** The person's tags. */
  readonly known: readonly TagCount[];
  /** Waits a while for a transcript that is still on its way; null when none comes. */
  readonly spoken?: () => Promise<Pick<Transcript, "cues"> | null>;
}

/** Tags by the person's own model, which is asked when they press for it and never else; leaving the page ends that. */
export function useModelTags(subject: TagQuestion): ModelTags {
  const [set] = useSetting(modelSetting);
  const [asked, setAsked] = useState(NOTHING);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function ask(model: string, host: string): Promise<void> {
    asking.current?.abort();
    const stop = new AbortController();
    asking.current = stop;
    setAsked((before) => ({ ...before, isAsking: true, failure: null }));
    const next = await askModel({ model, host }, subject, stop.signal).catch((error: unknown) => {
      if (stop.signal.aborted) return null;
      throw error;
    });
    if (next && !stop.signal.aborted) setAsked(next);
  }

  function leave(): void {
    asking.current?.abort();
    setAsked((before) => ({ ...before, isAsking: false, failure: null }));
  }

  const name = shortName(set?.model ?? "");
  const host = set ? new URL(set.base).host : "";
  return {
    ...asked,
    model: set && name !== "" ? { name, host } : null,
    ask: () => void ask(name, host),
    leave,
  };
}

/** Names such as `hf.co/maker/Model-30B-GGUF:Q4_K_M` begin with where the model is from. */
function shortName(model: string): string {
  return cutText(model.slice(model.lastIndexOf("/") + 1), LONGEST_NAME);
}

/** Loaded with the first press: most people have no model. */
async function askModel(
  { model, host }: { readonly model: string; readonly host: string },
  { page, known, spoken }: TagQuestion,
  signal: AbortSignal,
): Promise<ModelTagsState> {
  const coming = page.transcript === "" ? await spoken?.() : null;
  signal.throwIfAborted();
  const [{ askForTags }, { proposedTags }] = await Promise.all([
    import("../../lib/browser/ask-for-tags.ts"),
    import("../../lib/tags/proposed-tags.ts"),
  ]);
  const own = known.toSorted((one, other) => other.count - one.count).map(({ tag }) => tag);
  const answer = await askForTags(
    { ...page, transcript: coming ? spokenText(coming.cues) : page.transcript, own },
    host,
    signal,
  );
  const tags = proposedTags(answer.ok ? answer.text : answer.received, known, !answer.ok);
  const failure = answer.ok ? null : answer.failure;
  return { isAsking: false, proposed: failure && tags.length === 0 ? null : { model, tags }, failure };
}
