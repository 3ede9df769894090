import { useRef } from "react";
import type { NewNote } from "../../lib/library/draft.ts";
import { sayStill } from "../../lib/transfer/say-still.ts";
import { say } from "../../lib/words/say.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import { SquareButton } from "../ui/square-button.tsx";

const WHY_NOT = {
  "no-picture": "stillNone",
  refused: "stillRefused",
  failed: "stillFailed",
} as const;

interface StillButtonProps {
  /** What is written by now, and the moment that it stands for; the moment of the picture where nothing is. */
  readonly note: NewNote;
  readonly onStill: (note: NewNote) => void;
}

/** Captures what the video beside the panel shows now into the note that is being written. */
export function StillButton({ note, onStill }: StillButtonProps) {
  const beside = useBeside();
  const { tell } = useCommands();
  const isTaking = useRef(false);
  if (!beside) return null;
  const { player } = beside;

  async function take(): Promise<void> {
    const now = player.seconds();
    if (now === null) return tell(say("besideSilent"));
    if (isTaking.current) return;
    isTaking.current = true;
    const taken = await player.still();
    isTaking.current = false;
    if (!taken.ok) return tell(say(WHY_NOT[taken.why]));
    const isBegun = note.text.trim() !== "";
    const atSeconds = isBegun ? note.atSeconds : Math.floor(now);
    onStill({ atSeconds, text: isBegun ? note.text : sayStill(atSeconds), still: taken.picture });
  }

  return (
    <span className="capture-still">
      <SquareButton icon="picture" label={say("captureStill")} onClick={() => void take()} />
    </span>
  );
}
