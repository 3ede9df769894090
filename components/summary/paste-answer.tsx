import { useId, useState } from "react";
import { copiedPrompt } from "../../lib/browser/copied-prompt.ts";
import type { NewSummary } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import type { SummarySubject } from "./use-summary-work.ts";

interface PasteAnswerProps {
  readonly subject: SummarySubject;
  readonly onAnswer: (summary: NewSummary) => unknown;
  readonly onDone: () => void;
}

/** For a chat page of one's own: prompt and transcript to copy, and a place for the answer. */
export function PasteAnswer({ subject, onAnswer, onDone }: PasteAnswerProps) {
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const id = useId();

  async function copy(): Promise<void> {
    const prompt = await copiedPrompt({ facts: subject.facts, transcript: await subject.transcript() });
    if (!prompt) return setSaid(say("nothingToSummarise"));
    await navigator.clipboard.writeText(prompt).then(
      () => setSaid(say("promptCopied", prompt.length)),
      () => setSaid(say("notCopied")),
    );
  }

  function keep(): void {
    const answer = text.trim();
    if (answer !== "")
      onAnswer({ text: answer, source: { by: "model", name: name.trim() || "pasted" }, language: null });
    onDone();
  }

  return (
    <div className="editor paste">
      <div className="row wrap">
        <button type="button" className="button small" onClick={() => void copy()}>
          {say("copyPrompt")}
        </button>
        <span className="meta" role="status">
          {said}
        </span>
      </div>
      <textarea
        dir="auto"
        className="field summary-field"
        aria-label={say("pasteAnswer")}
        placeholder={say("pasteAnswerPlaceholder")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label className="label" htmlFor={id}>
        {say("answeredBy")}
      </label>
      <input
        id={id}
        className="field"
        type="text"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="row">
        <button type="button" className="button small" disabled={text.trim() === ""} onClick={keep}>
          {say("saveVersion")}
        </button>
        <button type="button" className="button quiet small" onClick={onDone}>
          {say("cancel")}
        </button>
      </div>
    </div>
  );
}
