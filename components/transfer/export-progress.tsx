import { say } from "../../lib/words/say.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import type { ExportState } from "./use-export.ts";

export function ExportProgress({ state }: { readonly state: ExportState }) {
  switch (state.step) {
    case "idle":
      return null;
    case "running":
      return (
        <ProgressBar
          label={say("export")}
          share={state.count === 0 ? 1 : state.written / state.count}
          sentence={say("exporting", state.written, state.count)}
        />
      );
    case "done":
      return (
        <>
          <p role="status">{say("exported", state.name)}</p>
          {state.leftOut > 0 && <p className="notice">{say("exportLeftOut", state.leftOut)}</p>}
          {state.large && (
            <p className="notice">
              {say("pageIsLarge", say("megabytes", state.large.bytes / 1_000_000), state.large.hasVersions)}
            </p>
          )}
        </>
      );
    case "nothing":
      return (
        <p className="notice" role="alert">
          {say("exportNothing")}
        </p>
      );
    case "stopped":
      return <p role="status">{say("exportStopped")}</p>;
    case "failed":
      return (
        <p className="notice danger" role="alert">
          {say("exportFailed")}
        </p>
      );
  }
}
