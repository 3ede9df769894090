import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Command, Reply } from "../library/commands/command.ts";

/** Everything that is ever sent between Lectern's parts. Content scripts send nothing: they return data. */
interface ProtocolMap {
  run(command: Command): Reply;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
