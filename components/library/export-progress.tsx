import { say } from "../../lib/words/say.ts";
import type { ExportState } from "../hooks/use-export.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";

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
      return <p role="status">{say("exported", state.name)}</p>;
    case "failed":
      return (
        <p className="notice danger" role="alert">
          {say("exportFailed")}
        </p>
      );
  }
}
