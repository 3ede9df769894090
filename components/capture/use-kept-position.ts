import { useEffect, useRef } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useCommands } from "../hooks/use-commands.tsx";

/** A player that has only just begun says nothing; and how far it goes on before it is kept again, in seconds. */
const [BEGUN, STEP] = [10, 60];

/** Keeps how far the player of a saved lecture's page is, as soon as that is known and once a minute while it plays on. */
export function useKeptPosition({ id, kind, deletedAt }: Lecture, seconds: number | null): void {
  const { run } = useCommands();
  const kept = useRef<number | null>(null);
  useEffect(() => {
    if (seconds === null || seconds < BEGUN || kind === "page" || deletedAt !== null) return;
    if (kept.current !== null && seconds < kept.current + STEP) return;
    kept.current = seconds;
    void run("keepPosition", { id, seconds });
  }, [id, kind, deletedAt, seconds, run]);
}
