import { useState } from "react";
import { askForAccess } from "../../lib/browser/page-access.ts";
import { queueSpeeches } from "../../lib/browser/queue-speech.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { speechSetting } from "../../lib/browser/settings.ts";
import { transcribable, type Transcribable } from "../../lib/library/transcribable.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useSetting } from "../hooks/use-setting.ts";
import { pressPrimary } from "../ui/press-primary.ts";
import { SmallDialog } from "../ui/small-dialog.tsx";
import { ProblemLine } from "../ui/problem-line.tsx";
import { WhereItGoes } from "./where-it-goes.tsx";

interface BulkTranscribeProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Has the selected entries transcribed whose sound is known: how many, how long together, and where the sound goes. */
export function BulkTranscribe({ ids, onClose }: BulkTranscribeProps) {
  const { reader } = useLibrary();
  const { tell } = useCommands();
  const [set] = useSetting(speechSetting);
  const found = useLibraryQuery(() => transcribable(reader, ids), [reader, ids]);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const server = set?.model ? set.base : null;
  const ready = found?.ready ?? [];

  async function begin(): Promise<void> {
    setBusy(true);
    try {
      const addresses = ready.map(({ soundUrl }) => new URL(soundUrl));
      if (!(await askForAccess(...addresses)))
        return setProblem(say("soundNotAllowed", [...new Set(addresses.map(({ host }) => host))].join(", ")));
      const { queued, refused } = await queueSpeeches(ready);
      tell(refused ? sayRefusal(refused) : say("speechQueued", queued));
      onClose();
    } finally {
      setBusy(false);
    }
  }

  return (
    <SmallDialog
      heading={say("transcribeEntries", ids.length)}
      onClose={onClose}
      onKeyDown={pressPrimary}
      action={
        <button
          type="button"
          className="button primary"
          disabled={isBusy || server === null || ready.length === 0}
          onClick={() => void begin()}
        >
          {say("transcribe")}
        </button>
      }
    >
      {found && <WhichOnes found={found} />}
      {found && (ready.length > 0 || server === null) && (
        <WhereItGoes seconds={wholeLength(found)} addresses={ready.map(({ soundUrl }) => soundUrl)} server={server} />
      )}
      <ProblemLine text={problem} />
    </SmallDialog>
  );
}

function WhichOnes({ found: { ready, having, unknown } }: { readonly found: Transcribable }) {
  const unmeasured = ready.filter(({ durationSeconds }) => durationSeconds === null).length;
  return (
    <ul className="plain-list">
      <li>{say("speechReadyOnes", ready.length)}</li>
      {unmeasured > 0 && <li>{say("speechUnmeasured", unmeasured)}</li>}
      {having.length > 0 && <li>{say("speechHaving", having.length)}</li>}
      {unknown.length > 0 && <li>{say("speechUnknown", unknown.length)}</li>}
    </ul>
  );
}

/** Of all whose length is known; null where that is none. */
function wholeLength({ ready }: Transcribable): number | null {
  return ready.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0) || null;
}
