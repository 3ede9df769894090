import { readdirSync, readFileSync } from "node:fs";

/** Megabytes. */
export interface ResidentMemory {
  readonly before: number;
  /** At its highest since. */
  readonly most: number;
}

/**
 * Watches how much memory a program and all that it has started keep resident, until it is stopped. What several of them
 * share counts for each. Reads Linux's /proc.
 */
export function watchMemory(program: number): { stop(): ResidentMemory } {
  const before = residentOf(program);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, residentOf(program))), 100);
  return {
    stop() {
      clearInterval(timer);
      return { before, most };
    },
  };
}

function residentOf(program: number): number {
  const parents = new Map(processes().map((id) => [id, status(id, "PPid")]));
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && id > 0 && (id === program || isOurs(parents.get(id)));
  return [...parents.keys()].filter(isOurs).reduce((sum, id) => sum + status(id, "VmRSS") / 1024, 0);
}

function processes(): number[] {
  return readdirSync("/proc").map(Number).filter(Number.isInteger);
}

/** A number that Linux tells of a process; 0 for one that has ended. */
function status(id: number, field: string): number {
  try {
    return Number(new RegExp(`^${field}:\\s*(\\d+)`, "m").exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
