import { archiveOf } from "../../lib/transfer/folder-file.ts";
import { say } from "../../lib/words/say.ts";
import { changedBy, hasSettings } from "./import-report.ts";
import type { Import } from "./use-import.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { FileDrop } from "../library/file-drop.tsx";
import { ImportReportView } from "./import-report-view.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { sayImportRefusal } from "./say-import.ts";

/** From the file to the report. */
export function ImportPanel({ running }: { readonly running: Import }) {
  const { state, start, confirm, stop, undo, reset } = running;
  const drop = { accept: "", hint: say("importFiles") };
  const begin = (file: File) => void start(file);
  const beginAll = (files: readonly File[]) => void archiveOf(files, new Date()).then((file) => start(file));
  switch (state.step) {
    case "idle":
      return (
        <div className="dialog-body">
          <FileDrop {...drop} onFile={begin} onFiles={beginAll} />
        </div>
      );
    case "undone":
      return (
        <div className="dialog-body">
          <p role="status">{say("importUndone")}</p>
          <FileDrop {...drop} onFile={begin} onFiles={beginAll} />
        </div>
      );
    case "refused":
      return (
        <div className="dialog-body">
          <p className="notice danger" role="alert">
            {state.refusal ? sayImportRefusal(state.refusal) : say("importUnforeseen")}
          </p>
          <FileDrop {...drop} onFile={begin} onFiles={beginAll} />
        </div>
      );
    case "reading":
      return (
        <div className="dialog-body">
          <p className="file-name">{state.name}</p>
          <ProgressBar
            label={say("import")}
            share={state.share}
            sentence={say("importReading", Math.round(state.share * 100))}
          />
        </div>
      );
    case "preview": {
      const { file, plan, choices } = state;
      return (
        <div className="dialog-content">
          <div className="dialog-body">
            <ImportPreview
              name={file.name}
              plan={plan}
              foldersAsTags={choices.foldersAsTags}
              channels={choices.channels ?? null}
              onChannels={(channels) => void start(file, { ...choices, channels })}
              onFolders={(foldersAsTags) => void start(file, { ...choices, foldersAsTags })}
              onColumns={(columns) => void start(file, { ...choices, columns })}
            />
          </div>
          <footer>
            <button type="button" className="button quiet" onClick={reset}>
              {say("importAnother")}
            </button>
            <button
              type="button"
              className="button primary push"
              disabled={plan.counts.lectures === 0}
              onClick={() => void confirm(plan, { file, choices })}
            >
              {say("importEntries", plan.counts.lectures)}
            </button>
          </footer>
        </div>
      );
    }
    case "running":
      return (
        <div className="dialog-content">
          <div className="dialog-body">
            <ImportReportView report={state.report} isRunning />
          </div>
          <footer>
            <button type="button" className="button quiet danger" onClick={stop}>
              {say("importStop")}
            </button>
          </footer>
        </div>
      );
    case "ended":
      return (
        <div className="dialog-content">
          <div className="dialog-body">
            {state.problem !== null && (
              <p className="notice danger" role="alert">
                {state.problem}
              </p>
            )}
            {state.stopped && <p className="notice">{say("importStopped", changedBy(state.report))}</p>}
            <ImportReportView report={state.report} isRunning={false} />
          </div>
          <footer>
            {(changedBy(state.report) > 0 || hasSettings(state.report)) && (
              <button type="button" className="button quiet" onClick={() => void undo(state.report)}>
                {say("undo")}
              </button>
            )}
            <button type="button" className="button push" onClick={reset}>
              {say("importAnother")}
            </button>
          </footer>
        </div>
      );
  }
}
