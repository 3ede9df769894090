import { useRef } from "react";
import type { NewNote } from "../../lib/library/draft.ts";
import { sayStill } from "../../lib/transfer/say-still.ts";
import { say } from "../../lib/words/say.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLatest } from "../hooks/use-latest.ts";
import { Icon } from "../ui/icon.tsx";

const WHY_NOT = {
  "no-picture": "stillNone",
  "not-now": "stillLater",
  refused: "stillRefused",
  failed: "stillFailed",
} as const;

interface StillButtonProps {
  /**
   * What is written by now, and the moment that it stands for; the moment of the picture where nothing is. With the
   * picture that is not kept yet, if there is one.
   */
  readonly note: NewNote;
  /** Done once it is kept, or was refused. */
  readonly onStill: (note: NewNote) => Promise<void>;
}

/** Captures what the video beside the panel shows now into the note that is being written. */
export function StillButton({ note, onStill }: StillButtonProps) {
  const beside = useBeside();
  const { tell } = useCommands();
  const isTaking = useRef(false);
  const latest = useLatest({ note, onStill });
  if (!beside) return null;
  const { player } = beside;

  async function take(): Promise<void> {
    // One that could not be kept stands in the field: the next would take its place, or stand under its second.
    if (note.still && note.text.trim() !== "") {
      tell(say("stillWaits"));
      return onStill(note);
    }
    const before = player.seconds();
    const taken = await player.still();
    if (!taken.ok) return tell(say(WHY_NOT[taken.why]));
    const now = before ?? player.seconds();
    // Somebody may have gone on writing.
    const { note: written, onStill: keep } = latest.current;
    const isBegun = written.text.trim() !== "";
    const atSeconds = isBegun || now === null ? written.atSeconds : Math.floor(now);
    await keep({ atSeconds, text: isBegun ? written.text : sayStill(atSeconds), still: taken.picture });
  }

  /** One after the other: the next would be of what is being kept. */
  function press(): void {
    if (isTaking.current) return;
    isTaking.current = true;
    void take().finally(() => (isTaking.current = false));
  }

  return (
    <span className="capture-still">
      <button
        type="button"
        className="button quiet square small"
        aria-label={say("captureStill")}
        title={say("captureStill")}
        // The field that is written in keeps the focus, in browsers too that give none to a button.
        onMouseDown={(event) => event.preventDefault()}
        onClick={press}
      >
        <Icon name="picture" small />
      </button>
    </span>
  );
}
