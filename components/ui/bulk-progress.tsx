import { say } from "../../lib/words/say.ts";
import type { Running } from "../hooks/use-commands.tsx";
import { ProgressBar } from "./progress-bar.tsx";

/** How far a bulk action has come, and the way to stop it. What is done by then stays, and can be undone. */
export function BulkProgress({ running }: { readonly running: Running }) {
  const { text, changed, count, stop } = running;
  return (
    <div className="floating">
      <div className="toast bulk-progress">
        <ProgressBar
          label={text}
          share={changed / Math.max(1, count)}
          sentence={`${text} ${say("bulkProgress", changed, count)}`}
        />
        <button type="button" className="button quiet small" onClick={stop}>
          {say("importStop")}
        </button>
      </div>
    </div>
  );
}
