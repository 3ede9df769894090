import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { SeriesDialog } from "./series-dialog.tsx";

interface BulkSeriesProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Asks which series the selected entries are to be in: a new one splits them off, another one takes them in. */
export function BulkSeries({ ids, onClose }: BulkSeriesProps) {
  const { run } = useCommands();

  async function move(title: string | null): Promise<boolean> {
    const done = title === null ? say("takenOutOfSeries") : say("movedToSeries", title);
    return (await run("moveToSeries", { ids, title }, done)).status === "done";
  }

  return (
    <SeriesDialog
      title={say("moveToSeries", ids.length)}
      name=""
      verbs={[say("putIntoSeries"), say("putIntoSeries")]}
      onName={(name) => move(name)}
      onClose={onClose}
    >
      <button
        type="button"
        className="button quiet small"
        onClick={() => void move(null).then((isDone) => isDone && onClose())}
      >
        {say("outOfSeries")}
      </button>
    </SeriesDialog>
  );
}
