import { useEffect, useState, useSyncExternalStore } from "react";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import { SPEEDS } from "../../lib/capture/playback.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { followPlayer } from "../hooks/follow-player.ts";
import { SquareButton } from "../ui/square-button.tsx";
import { SKIP, skip } from "./player-steps.ts";

/** The player's own controls, at hand. */
export function PanelPlayer({ player }: { readonly player: TabPlayer }) {
  const playback = useSyncExternalStore(player.subscribe, player.playback);
  const now = useSecond(player);
  if (!playback || now === null) return <p className="panel-player meta">{say("besideSilent")}</p>;
  const { isPlaying, rate, durationSeconds } = playback;
  const speeds = SPEEDS.includes(rate) ? SPEEDS : [...SPEEDS, rate].toSorted((one, other) => one - other);
  return (
    <div className="panel-player" role="group" aria-label={say("playerControls")}>
      <SquareButton icon="back" label={say("backSeconds", SKIP)} onClick={() => skip(player, -SKIP)} />
      <SquareButton
        icon={isPlaying ? "pause" : "play"}
        label={say(isPlaying ? "pauseVideo" : "playVideo")}
        onClick={() => player.order({ order: "toggle" })}
      />
      <SquareButton icon="next" label={say("onSeconds", SKIP)} onClick={() => skip(player, SKIP)} />
      <span className="meta number">
        {durationSeconds === null
          ? sayDuration(now)
          : say("positionOf", sayDuration(now), sayDuration(Math.floor(durationSeconds)))}
      </span>
      <select
        className="field push panel-speed"
        aria-label={say("playingSpeed")}
        value={rate}
        onChange={(event) => player.order({ order: "rate", rate: Number(event.target.value) })}
      >
        {speeds.map((speed) => (
          <option key={speed} value={speed}>
            {say("speedOf", speed)}
          </option>
        ))}
      </select>
    </div>
  );
}

function useSecond(player: TabPlayer): number | null {
  const [second, setSecond] = useState<number | null>(null);
  useEffect(() => followPlayer(player, (now) => setSecond(now === null ? null : Math.floor(now))), [player]);
  return second;
}
