import type { suggester } from "./suggester.ts";
import { trustedAddress } from "./trusted-worker.ts";

type Suggester = typeof suggester;

/** The script of `entrypoints/suggester.ts`. */
const SCRIPT = "/suggester.js";
const NAME = "lecternSuggester";

/** Called by the script itself. */
export function offerSuggester(offered: Suggester): void {
  Reflect.set(globalThis, NAME, offered);
}

/** Loads the script into this worker, if it is not there yet. */
export function loadSuggester(): Suggester {
  if (!Reflect.has(globalThis, NAME)) {
    const importScripts = Reflect.get(globalThis, "importScripts") as (address: string) => void;
    importScripts(trustedAddress(SCRIPT));
  }
  return Reflect.get(globalThis, NAME) as Suggester;
}
