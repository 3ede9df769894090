import type { en } from "./en.ts";

/** Every text of the interface, by key; a text with a number or a name in it is a function. */
export type Words = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : (typeof en)[K] };
