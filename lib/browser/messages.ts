import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Command, Reply } from "../library/commands/command.ts";
import type { HandedBackup } from "./keep-backup-file.ts";
import type { Incomplete } from "./incomplete.ts";
import type { Failure } from "./failure.ts";
import type { ModelReach, SpeechReach } from "./model-access.ts";
import type { AnsweredIn } from "./speech-form.ts";
import type { ServerKey } from "./server-question.ts";

/** Everything that is ever sent between Lectern's parts. Content scripts send nothing: they return data. */
interface ProtocolMap {
  run(command: Command): Reply;
  /**
   * For the offscreen document, which has no way to the settings itself: of a server that is named, else of the person's
   * model. Null where none is set, or for a stranger.
   */
  modelReach(server: ServerKey | null): ModelReach | null;
  /** The same for its server for speech, and for the address of a sound; tells the form in which that server answered. */
  speechReach(wanted: {
    readonly sound: string | null;
    readonly answeredIn?: AnsweredIn | undefined;
  }): SpeechReach | null;
  /** What an entry lacks that its page says later; true once it has been added. */
  complete(entry: Incomplete): boolean;
  /** For a backup that the offscreen document writes; none for a stranger. */
  librarySettings(): Readonly<Record<string, unknown>>;
  /** Has the library backed up now. */
  backUp(): void;
  /** Has the library synced now, if that is set up. */
  syncNow(): void;
  /** A backup that is written, or why it is not, for the background to put among the downloads; true once it is there. */
  keepBackup(backup: HandedBackup): boolean;
  /** Deletes the library and begins an empty one; false where the browser refuses. */
  startAnew(): boolean;
  /** A failure for the background to remember, from where there is no storage. */
  report(failure: Failure): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
