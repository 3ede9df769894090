import { useState, type KeyboardEvent } from "react";
import type { Summary } from "../../lib/lecture/summary.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { isComposing } from "../ui/keyboard.ts";

interface SummaryEditorProps {
  readonly lectureId: string;
  /** The version that the text starts from; null to write the first one. */
  readonly version: Summary | null;
  readonly onDone: () => void;
}

/** Writing a summary, or changing one: either makes a new version, also when the page is closed in the middle of it. */
export function SummaryEditor({ lectureId, version, onDone }: SummaryEditorProps) {
  const { run } = useCommands();
  const [text, setText] = useState(version?.text ?? "");

  async function save(): Promise<void> {
    const changed = text.trim();
    if (changed === "" || changed === version?.text) return onDone();
    const source = version ? ({ by: "person", name: "edited" } as const) : ({ by: "person" } as const);
    const summary = { text: changed, source, language: version?.language ?? null };
    const reply = await run("addSummary", { lectureId, summary }, say("summaryAdded"));
    if (reply.status === "done") onDone();
  }

  useOnLeave(() => void save());

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void save();
    }
  }

  return (
    <div className="editor">
      <textarea
        className="field summary-field"
        aria-label={say("summary")}
        lang={version?.language ?? undefined}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="row">
        <button type="button" className="button small" onClick={() => void save()}>
          {say("saveVersion")}
        </button>
        <button type="button" className="button quiet small" onClick={onDone}>
          {say("cancel")}
        </button>
      </div>
    </div>
  );
}
