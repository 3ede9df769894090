import { newDevice } from "./clock.ts";
import type { LocalStore } from "./local-store.ts";

/**
 * Goes on with a server that was restored from an older state, once the person agrees: all that is here is sent again. From
 * now on this device writes under another name, for a copy of its profile may be writing under the present one unnoticed:
 * the word by which it would be found out went with what the server forgot.
 */
export async function beginAgain(store: LocalStore): Promise<void> {
  // First, as long as it is known what was sent under the former name.
  await store.rename(newDevice());
  await store.forgetServer();
}
