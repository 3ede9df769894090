import { useState } from "react";
import { linkAt } from "../../lib/capture/link.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { SelectedText } from "./use-selected-text.ts";

interface QuoteBarProps {
  readonly lecture: Lecture;
  readonly selected: SelectedText;
}

/** What can be done with the text that is selected. */
export function QuoteBar({ lecture, selected }: QuoteBarProps) {
  const { run, tell } = useCommands();
  const [isFailed, setFailed] = useState(false);
  const { text, atSeconds, top, left } = selected;
  const time = atSeconds === null ? null : sayDuration(Math.floor(atSeconds));

  async function addNote(): Promise<void> {
    await run("addNote", { lectureId: lecture.id, atSeconds, text: say("quoted", text) }, say("noteAdded"));
    document.getSelection()?.removeAllRanges();
  }
  function copy(): void {
    navigator.clipboard.writeText(quoteOf(lecture, selected)).then(
      () => tell(say("quoteCopied")),
      () => setFailed(true),
    );
  }
  return (
    <div
      className="quote-bar"
      role="toolbar"
      aria-label={say("selectedText")}
      data-aside
      style={{ top, left: `min(${left}px, calc(100% - 260px))` }}
      // The selection stays while its buttons are pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" className="button small" onClick={() => void addNote()}>
        {time === null ? say("noteOnText") : say("noteAt", time)}
      </button>
      <button type="button" className="button small" onClick={copy}>
        {say("copyQuote")}
      </button>
      {isFailed && (
        <span className="field-problem" role="alert">
          {say("quoteNotCopied")}
        </span>
      )}
    </div>
  );
}

/** The quote with who said it, when, and where it can be heard. */
export function quoteOf(lecture: Lecture, { text, atSeconds }: Pick<SelectedText, "text" | "atSeconds">): string {
  const { title, creators, url } = lecture;
  const time = atSeconds === null ? [] : [sayDuration(Math.floor(atSeconds))];
  const source = [...(creators.length > 0 ? [say("listOf", creators)] : []), title, ...time];
  return `${say("quoted", text)}\n— ${say("sourceOf", source)}\n${atSeconds === null ? url : linkAt(url, atSeconds)}`;
}
