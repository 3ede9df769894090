import { useState } from "react";
import { linkAt } from "../../lib/capture/link.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { SelectedText } from "./use-selected-text.ts";

/** What can be done with the text that is selected. */
export interface Quoting {
  readonly selected: SelectedText;
  readonly addNote: () => void;
  readonly copy: () => void;
  /** The browser did not let this text be copied. */
  readonly isFailed: boolean;
}

/** Null while nothing is selected. */
export function useQuoting(lecture: Lecture, selected: SelectedText | null): Quoting | null {
  const { run, tell } = useCommands();
  const [failed, setFailed] = useState<SelectedText | null>(null);
  if (!selected) return null;
  const { text, atSeconds } = selected;

  async function addNote(): Promise<void> {
    const note = { lectureId: lecture.id, atSeconds, text: say("quoted", text) };
    const reply = await run("addNote", note, say("noteAdded"));
    if (reply.status === "done") document.getSelection()?.removeAllRanges();
  }
  function copy(): void {
    navigator.clipboard.writeText(quoteOf(lecture, { text, atSeconds })).then(
      () => {
        setFailed(null);
        tell(say("quoteCopied"));
      },
      () => setFailed(selected),
    );
  }
  return { selected, addNote: () => void addNote(), copy, isFailed: failed === selected };
}

/** The quote with who said it, when, and where it can be heard. */
function quoteOf(lecture: Lecture, { text, atSeconds }: Pick<SelectedText, "text" | "atSeconds">): string {
  const { title, creators, url } = lecture;
  const time = atSeconds === null ? [] : [sayDuration(Math.floor(atSeconds))];
  const source = [...(creators.length > 0 ? [say("listOf", creators)] : []), title, ...time];
  return `${say("quoted", text)}\n— ${say("sourceOf", source)}\n${atSeconds === null ? url : linkAt(url, atSeconds)}`;
}
