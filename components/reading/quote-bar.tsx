import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import type { Quoting } from "./use-quoting.ts";

/** Offers beneath the text that is selected what can be done with it. */
export function QuoteBar({ selected: { atSeconds, top, left }, addNote, copy, isFailed }: Quoting) {
  return (
    <div
      className="quote-bar"
      role="group"
      aria-label={say("selectedText")}
      data-aside
      style={{ top, left: `min(${left}px, calc(100% - 260px))` }}
      // The selection stays while its buttons are pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" className="button small" onClick={addNote}>
        {atSeconds === null ? say("noteOnText") : say("noteAt", sayDuration(Math.floor(atSeconds)))}
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
