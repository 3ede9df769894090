import type { indexer } from "./indexer.ts";
import type { keeper } from "./keeper.ts";
import type { saver } from "./saver.ts";
import type { suggester } from "./suggester.ts";
import { trustedAddress } from "./differences/trusted-types.ts";

/** Parts of the background that have a script of their own, `entrypoints/NAME.ts`. */
export interface WorkerParts {
  readonly indexer: typeof indexer;
  readonly keeper: typeof keeper;
  readonly saver: typeof saver;
  readonly suggester: typeof suggester;
}

declare global {
  // The scripts of one worker share nothing but its globals.
  var lecternParts: Partial<WorkerParts> | undefined;
  /** Only workers have it. */
  function importScripts(address: string): void;
}

/** Called by the script itself. */
export function offerPart(part: Partial<WorkerParts>): void {
  globalThis.lecternParts = { ...globalThis.lecternParts, ...part };
}

/** Loads the script into this worker, if it is not there yet. */
export function loadPart<Name extends keyof WorkerParts>(name: Name): WorkerParts[Name] {
  if (!globalThis.lecternParts?.[name]) importScripts(trustedAddress(`/${name}.js`));
  const part = globalThis.lecternParts?.[name];
  if (!part) throw new Error(`${name}.js offered nothing`);
  return part;
}
