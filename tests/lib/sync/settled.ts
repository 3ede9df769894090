import { expect } from "vitest";
import { type Device, type Library, openLibrary } from "./devices.ts";
import { wholeEntry } from "./made-entries.ts";

/** A laptop and a desktop that have ten entries in common. */
export async function settled(): Promise<{ library: Library; laptop: Device; desktop: Device }> {
  const library = await openLibrary();
  const [laptop, desktop] = [library.device("laptop00"), library.device("desktop0")];
  for (let at = 0; at < 10; at++) laptop.store.edit(`yt:${at}`, () => wholeEntry(`yt:${at}`));
  for (const each of [laptop, desktop, laptop]) await each.sync();
  return { library, laptop, desktop };
}

/** Each has its ten entries, and no other device has deleted any. */
export function expectUntouched(...all: readonly Device[]): void {
  for (const { store } of all) expect([store.entries.size, store.deleted]).toEqual([10, []]);
}

/** Gives an entry this tag, and no other. */
export const tag = (device: Device, key: string, name: string) =>
  device.store.edit(key, (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: [name] } });
