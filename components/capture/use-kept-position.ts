import { useEffect, useRef } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { useCommands } from "../hooks/use-commands.tsx";

/** A player that has only just begun says nothing; and how far it goes on before it is kept again, in seconds. */
const [BEGUN, STEP, STEP_BESIDE] = [10, 60, 15];

/**
 * Keeps how far the player of a saved lecture's page is, as soon as that is known and once a minute while it plays on;
 * beside the page every quarter of a minute, however fast it plays.
 */
export function useKeptPosition({ id, kind, deletedAt }: Lecture, seconds: number | null): void {
  const { run } = useCommands();
  const isBeside = useBeside() !== null;
  const kept = useRef<{ readonly seconds: number; readonly at: number } | null>(null);
  useEffect(() => {
    if (seconds === null || seconds < BEGUN || kind === "page" || deletedAt !== null) return;
    const { current } = kept;
    const isSoon = isBeside && current !== null && Date.now() < current.at + 1000 * STEP_BESIDE;
    if (isSoon || (current && seconds < current.seconds + (isBeside ? STEP_BESIDE : STEP))) return;
    kept.current = { seconds, at: Date.now() };
    void run("keepPosition", { id, seconds });
  }, [id, kind, deletedAt, seconds, run, isBeside]);
}
