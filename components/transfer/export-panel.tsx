import { useState, type KeyboardEvent } from "react";
import { DEFAULT_MARKDOWN } from "../../lib/transfer/formats/format.ts";
import { type FormatId, formats } from "../../lib/transfer/formats/index.ts";
import { json } from "../../lib/transfer/formats/json.ts";
import { say } from "../../lib/words/say.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { commandKey } from "../ui/keyboard.ts";
import { Segments } from "../ui/segments.tsx";
import { CopyMarkdown } from "./copy-markdown.tsx";
import { ExportProgress } from "./export-progress.tsx";
import { exportScopes } from "./export-scopes.ts";
import { FormatChoice } from "./format-choice.tsx";
import { MarkdownChoices, PAGE_PARTS, PartChoices } from "./markdown-choices.tsx";
import { useExport } from "./use-export.ts";
import type { Chosen } from "./use-transfer.ts";

interface ExportPanelProps {
  readonly chosen: Chosen | null;
  readonly list: EntryList | null;
  readonly tallies: Tallies | null;
}

/** Which entries, as what, and how far it has come. */
export function ExportPanel({ chosen, list, tallies }: ExportPanelProps) {
  const { state, start, stop } = useExport();
  const [value, setValue] = useState<string | null>(null);
  const [formatId, setFormatId] = useState<FormatId>("json");
  const [markdown, setMarkdown] = useState(DEFAULT_MARKDOWN);
  const scopes = exportScopes(chosen, list, tallies?.count("all") ?? 0);
  const scope = scopes.find((each) => each.value === value) ?? scopes[0];
  const format = formats.find(({ id }) => id === formatId) ?? json;
  const isRunning = state.step === "running";
  // Not disabled while it runs: the button keeps the focus, and with it the dialog the keys.
  const begin = () => !isRunning && scope && void start(format, scope, markdown);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isRunning) return;
    event.preventDefault();
    begin();
  }

  return (
    <div className="dialog-content" onKeyDown={onKeyDown} role="presentation">
      <div className="dialog-body">
        {scope && scopes.length > 1 && (
          <div className="row">
            <span className="label">{say("entriesToExport")}</span>
            <span className="push">
              <Segments label={say("entriesToExport")} choices={scopes} chosen={scope.value} onChoose={setValue} />
            </span>
          </div>
        )}
        <FormatChoice chosen={format.id} onChoose={setFormatId} />
        {format.id === "markdown" && <MarkdownChoices options={markdown} onChange={setMarkdown} />}
        {format.id === "page" && (
          <div className="row wrap" role="group" aria-label={say("exportOptions")}>
            <span className="label">{say("exportOptions")}</span>
            <PartChoices parts={PAGE_PARTS} options={markdown} onChange={setMarkdown} />
          </div>
        )}
        <ExportProgress state={state} />
      </div>
      <footer>
        {scope?.ids?.length === 1 && !isRunning && <CopyMarkdown id={scope.ids[0] ?? ""} options={markdown} />}
        {isRunning && (
          <button type="button" className="button quiet danger" onClick={stop}>
            {say("cancel")}
          </button>
        )}
        <button type="button" className="button primary push" aria-disabled={isRunning} onClick={begin}>
          {say("exportEntries", scope?.count ?? 0)}
          <span className="key" aria-hidden="true">
            {commandKey} ↵
          </span>
        </button>
      </footer>
    </div>
  );
}
