import type { enForLibrary } from "./en-for-library.ts";
import type { enListening } from "./en-listening.ts";
import type { enRecovery } from "./en-recovery.ts";
import type { enSync } from "./en-sync.ts";
import type { en } from "./en.ts";

type AllWords = typeof en & typeof enForLibrary & typeof enSync & typeof enListening & typeof enRecovery;

/** Every text of the interface, by key; a text with a number or a name in it is a function. */
export type Words = { readonly [K in keyof AllWords]: AllWords[K] extends string ? string : AllWords[K] };

/** What every page loads at once: not what only the library says, nor what few people ever see. */
export type PageWords = Omit<
  Words,
  keyof typeof enForLibrary | keyof typeof enSync | keyof typeof enListening | keyof typeof enRecovery
>;
