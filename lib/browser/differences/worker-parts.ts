import { indexer } from "../indexer.ts";
import { keeper } from "../keeper.ts";
import { loadPart, type WorkerParts } from "../load-part.ts";
import { saver } from "../saver.ts";
import { suggester } from "../suggester.ts";

/**
 * Chromium's worker starts each time it is called, and most of the time for something else: it loads search, what
 * reads pages, what tends the index and what keeps backups when it needs them. Firefox's background stays longer, and has them with it.
 */
export function workerPart<Name extends keyof WorkerParts>(name: Name): WorkerParts[Name] {
  if (!import.meta.env.FIREFOX) return loadPart(name);
  const parts: WorkerParts = { indexer, keeper, saver, suggester };
  return parts[name];
}

/** A worker may load later only what it has loaded while it was installed. */
export function keepPartsLoadable(): void {
  if (import.meta.env.FIREFOX) return;
  addEventListener("install", () => {
    loadPart("indexer");
    loadPart("keeper");
    loadPart("saver");
    loadPart("suggester");
  });
}
