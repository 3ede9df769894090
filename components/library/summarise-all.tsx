import { useMemo, useState } from "react";
import { queueSummaries } from "../../lib/browser/queue-summaries.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useJobCounts } from "./use-job-counts.ts";
import { useLibrary } from "../hooks/use-library.tsx";

/** Asks for a summary of every entry that is listed. */
export function SummariseAll({ ids }: { readonly ids: readonly string[] }) {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);

  async function ask(): Promise<void> {
    setBusy(true);
    const { queued, refused } = await queueSummaries(ids);
    setSaid(refused ? sayRefusal(refused) : say("summariesQueued", queued));
    setBusy(false);
  }

  return (
    <>
      <button type="button" className="button small" disabled={busy} onClick={() => void ask()}>
        {say("summariseAll", ids.length)}
      </button>
      <span className="meta" role="status">
        {said}
      </span>
    </>
  );
}

/** How many summaries are on the way where it is more than one, whose entry says so itself; and how many did not come to their end; nothing when there are none. */
export function SummariesUnderWay() {
  const { run } = useCommands();
  const { database } = useLibrary();
  const library = useMemo(() => Promise.resolve(database.backendDB()), [database]);
  const counts = useJobCounts(library);
  const open = counts.waiting + counts.running;
  return (
    <>
      {open > 1 && (
        <p className="row wrap meta under-way">
          <span role="status">{say("summariesToGo", open)}</span>
          <button type="button" className="text-link" onClick={() => void run("stopJobs", { ids: null })}>
            {say("stopAll")}
          </button>
        </p>
      )}
      {counts.failed > 0 && (
        <p className="row wrap meta under-way">
          <span>{say("summariesFailed", counts.failed)}</span>
          <button type="button" className="text-link" onClick={() => void run("retryJobs", { ids: null })}>
            {say("tryFailedAgain")}
          </button>
          <button type="button" className="text-link" onClick={() => void run("dismissJobs", { ids: null })}>
            {say("dismiss")}
          </button>
        </p>
      )}
    </>
  );
}
