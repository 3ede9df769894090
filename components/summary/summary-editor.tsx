import type { KeyboardEvent } from "react";
import type { Summary } from "../../lib/lecture/summary.ts";
import { type DraftMark, editsOf } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useEditor } from "../hooks/use-editor.ts";
import { EditorButtons } from "../ui/editor-buttons.tsx";
import { isComposing } from "../ui/keyboard.ts";

interface SummaryEditorProps {
  readonly lectureId: string;
  /** The version that the text starts from; null to write the first one. */
  readonly version: Summary | null;
  readonly onDone: () => void;
}

/** Names the summary that is being written for an entry. */
export function summaryDraft(lectureId: string): string {
  return `${editsOf(lectureId)}summary`;
}

/** Writing a summary, or changing one: either makes a new version, also when something else is opened in the middle of it. */
export function SummaryEditor({ lectureId, version, onDone }: SummaryEditorProps) {
  const { run } = useCommands();
  const editor = useEditor({
    draft: summaryDraft(lectureId),
    stored: version?.text ?? "",
    isSame: (text, base) => text.trim() === "" || text.trim() === base.trim(),
    keep,
  });

  async function keep(written: string, base: string, settles: DraftMark | undefined): Promise<boolean> {
    const text = written.trim();
    const source = base === "" ? ({ by: "person" } as const) : ({ by: "person", name: "edited" } as const);
    const summary = { text, source, language: version?.language ?? null };
    return (await run("addSummary", { lectureId, summary }, say("summaryAdded"), settles)).status === "done";
  }

  async function save(): Promise<void> {
    if (await editor.save()) onDone();
  }

  function cancel(): void {
    editor.cancel();
    onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isDone) void save();
    else cancel();
  }

  return (
    <div className="editor" onBlur={editor.onBlur}>
      <textarea
        dir="auto"
        className="field summary-field"
        aria-label={say("summary")}
        lang={version?.language ?? undefined}
        value={editor.text}
        autoFocus
        onChange={(event) => editor.change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <EditorButtons label={say("saveVersion")} onSave={() => void save()} onCancel={cancel} />
    </div>
  );
}
