import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { factsOf } from "../../lib/capture/facts-of.ts";
import { lectureInFrame } from "../../lib/capture/lecture-in-frame.ts";
import { say } from "../../lib/words/say.ts";
import type { PageReading } from "../popup/page-reading.ts";
import { Players } from "./players.tsx";
import type { OnReadPlayer } from "./use-player.ts";
import { useSaveFacts } from "./use-save-facts.ts";

interface OfferedPlayersProps {
  readonly captured: CapturedLecture;
  readonly reading: PageReading;
  readonly onReadPlayer: OnReadPlayer;
  readonly onSaved: (lectureId: string) => void;
}

/** The players of other sites on a page that may be no lecture itself: each can be saved by itself. */
export function OfferedPlayers({ captured, reading, onReadPlayer, onSaved }: OfferedPlayersProps) {
  const save = useSaveFacts(onSaved);
  const { players } = captured;

  return (
    <section className="form-players">
      <p className="meta">{say("playerHere", players.length)}</p>
      <Players
        players={players}
        reading={reading}
        onRead={onReadPlayer}
        onSave={(player) => save(lectureInFrame(factsOf(captured), player, players.length === 1))}
      />
    </section>
  );
}
