import { createEngine } from "./engine.ts";
import { entryOf, type Entry } from "./entry.ts";
import type { Index } from "./answer.ts";
import type { SearchDocument, SearchSource } from "./search-source.ts";

/** Half of a frame at 60 Hz: what is typed meanwhile is drawn in time. */
const SLICE = 8;

/** Gives the event loop its turn. */
export type Pause = () => Promise<void>;

export interface Kept {
  readonly index: Index;
  /** Brings the index up to everything that has changed before the call. */
  readonly keepUp: () => Promise<void>;
}

/** An index in memory that follows its source. */
export function keptIndex(source: SearchSource, pause: Pause): Kept {
  const entries = new Map<string, Entry>();
  const engine = createEngine();
  let cursor: string | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function remove(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    engine.remove(entry);
    entries.delete(id);
  }

  function put(document: SearchDocument): void {
    if (entries.get(document.id)?.updatedAt === document.updatedAt) return;
    remove(document.id);
    const entry = entryOf(document);
    engine.add(entry);
    entries.set(entry.id, entry);
  }

  async function follow(): Promise<void> {
    for (let more = true; more;) {
      const changes = await source.changesSince(cursor);
      await inSlices(changes.documents, put, pause);
      await inSlices(changes.removed, remove, pause);
      // Only now: after a failure the same changes come again, and putting twice does no harm.
      cursor = changes.cursor;
      ({ more } = changes);
    }
  }

  function start(): Promise<void> {
    running = follow().finally(() => {
      running = null;
    });
    return running;
  }

  // What is running may have read before the change that the caller has in mind: it gets a round of its own.
  function keepUp(): Promise<void> {
    if (next) return next;
    if (!running) return start();
    const again = (): Promise<void> => {
      next = null;
      return start();
    };
    next = running.then(again, again);
    return next;
  }
  return { index: { engine, entries }, keepUp };
}

async function inSlices<T>(items: readonly T[], work: (item: T) => void, pause: Pause): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - start < SLICE) continue;
    await pause();
    start = performance.now();
  }
}
