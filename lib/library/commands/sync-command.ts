import type { SyncStateRow, SyncWrite } from "../sync-rows.ts";

/** The commands of a library that is on several devices. */
export interface SyncCommands {
  /** Makes this library one of several: everything in it is to be sent. Nothing where it is one already. */
  beginSync: { input: { readonly state: readonly SyncStateRow[] }; result: object };
  /** Writes what sync has made ready, each write by itself; `stale` are those before which something else was changed. */
  writeSync: { input: { readonly writes: readonly SyncWrite[] }; result: { readonly stale: readonly number[] } };
  /** Makes it a library by itself again. Nothing is deleted. */
  endSync: { input: object; result: object };
}
