import { useId } from "react";
import type { EmbeddedMedia } from "../../lib/capture/captured.ts";
import { hostOf } from "../../lib/capture/host.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import type { PageReading } from "../popup/page-reading.ts";
import { type OnReadPlayer, type PlayerStep, usePlayer } from "./use-player.ts";

interface PlayersProps {
  readonly players: readonly EmbeddedMedia[];
  readonly reading: PageReading;
  readonly onRead: OnReadPlayer;
  readonly onSave?: (player: EmbeddedMedia) => void;
}

/** The players in frames of the page, and what can be done with each. */
export function Players({ players, ...ways }: PlayersProps) {
  return (
    <ul className="players" aria-label={say("players")}>
      {players.map((player) => (
        <Player key={player.key} player={player} isOnly={players.length === 1} {...ways} />
      ))}
    </ul>
  );
}

interface PlayerProps extends Omit<PlayersProps, "players"> {
  readonly player: EmbeddedMedia;
  readonly isOnly: boolean;
}

function Player({ player, isOnly, reading, onRead, onSave }: PlayerProps) {
  const { step, isAllowed, read } = usePlayer(player, isOnly, reading, onRead);
  const about = useId();
  const title = player.title || say("playerFrom", player.site);
  const frame = new URL(player.frame);
  const host = hostOf(frame);
  return (
    <li className="player">
      <p id={about} className="player-about" title={player.title === "" ? title : `${title} · ${player.site}`}>
        <Icon name="play" small />
        <strong dir="auto">{title}</strong>
        {player.title !== "" && <span className="meta">{player.site}</span>}
      </p>
      <div className="player-ways">
        <button
          type="button"
          className="text-link one-line"
          aria-describedby={about}
          title={isAllowed ? undefined : say("letRead", frame.hostname)}
          disabled={step === "reading"}
          onClick={() => void read()}
        >
          {isAllowed ? say("readPlayer") : say("letRead", host)}
        </button>
        {onSave && (
          <button
            type="button"
            className="button small"
            aria-label={say("savePlayer", title)}
            onClick={() => onSave(player)}
          >
            {say("save")}
          </button>
        )}
        <a
          className="button quiet small square"
          href={player.url}
          target="_blank"
          rel="noreferrer"
          aria-label={say("openPlayer")}
          title={say("openPlayer")}
          aria-describedby={about}
        >
          <Icon name="open" small />
        </a>
      </div>
      {/* The browser's question takes the place of the popup (seen in Chromium 156), which can say nothing after it. */}
      {isOnly && !isAllowed && step === "offered" && (
        <p className="meta one-line" title={say("askedFirst")}>
          {say("askedFirst")}
        </p>
      )}
      <p className="meta" role="status">
        {sayStep(step, host)}
      </p>
    </li>
  );
}

function sayStep(step: PlayerStep, host: string): string {
  switch (step) {
    case "offered":
      return "";
    case "reading":
      return say("readingPlayer");
    case "silent":
      return say("playerSaysNothing");
    case "not-allowed":
      return say("playerNotAllowed", host);
  }
}
