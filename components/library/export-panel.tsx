import { useState, type KeyboardEvent } from "react";
import { say } from "../../lib/words/say.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useExport } from "../hooks/use-export.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { commandKey } from "../ui/keyboard.ts";
import { Segments } from "../ui/segments.tsx";
import { ExportProgress } from "./export-progress.tsx";

interface ExportPanelProps {
  readonly list: EntryList | null;
  readonly tallies: Tallies | null;
}

export function ExportPanel({ list, tallies }: ExportPanelProps) {
  const { state, start } = useExport();
  const results = list && (list.tag !== null || list.query !== "") && list.view !== "trash" ? list : null;
  const [scope, setScope] = useState<"all" | "results">("all");
  const chosen = scope === "results" ? results : null;
  const all = tallies?.count("all") ?? 0;
  const isRunning = state.step === "running";
  const begin = () => void start(chosen && new Set(chosen.ids), chosen?.tag ?? null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isRunning) return;
    event.preventDefault();
    begin();
  }

  return (
    <div className="dialog-content" onKeyDown={onKeyDown} role="presentation">
      <div className="dialog-body">
        {results && (
          <div className="row">
            <span className="label">{say("entriesToExport")}</span>
            <span className="push">
              <Segments
                label={say("entriesToExport")}
                choices={[
                  { value: "all", text: say("exportAll", all) },
                  { value: "results", text: say("exportResults", results.ids.length) },
                ]}
                chosen={scope}
                onChoose={setScope}
              />
            </span>
          </div>
        )}
        <fieldset className="choices">
          <legend className="hidden-label">{say("format")}</legend>
          <label className="choice">
            <input
              type="radio"
              className="check"
              name="format"
              value="json"
              defaultChecked
              aria-labelledby="format-json"
              aria-describedby="format-json-hint"
            />
            <span>
              <span id="format-json">{say("json")}</span>
              <small id="format-json-hint">{say("jsonHint")}</small>
            </span>
          </label>
        </fieldset>
        <ExportProgress state={state} />
      </div>
      <footer>
        <button type="button" className="button primary push" disabled={isRunning} onClick={begin}>
          {say("exportEntries", chosen ? chosen.ids.length : all)}
          <span className="key" aria-hidden="true">
            {commandKey} ↵
          </span>
        </button>
      </footer>
    </div>
  );
}
