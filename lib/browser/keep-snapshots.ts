import { newId } from "../lecture/record.ts";
import { beforeOpening } from "../library/before-opening.ts";
import type { Command } from "../library/commands/command.ts";
import { DATABASE_NAME, DATABASE_VERSION, NATIVE_FACTOR } from "../library/database-name.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { report } from "./report.ts";

/** Comes before a command is carried out. */
export type BeforeCommand = (command: Command) => Promise<void>;

/** What these delete for good goes from the snapshots too; the daily tidying sees to the rest. */
const ERASING: ReadonlySet<string> = new Set(["emptyTrash", "deleteEverything"]);
/** By then the command is; in milliseconds. */
const COMMITTED = 2_000;

/**
 * Keeps the library as it was before each upgrade, and takes from these snapshots what is deleted for good. Gives what
 * is to come before a command.
 */
export function keepSnapshots(library: LibraryDatabase): BeforeCommand {
  // Where the browser gives no storage, opening the library says so.
  beforeOpening(library, () => beforeUpgrade().catch((error: unknown) => report("library", error)));
  forgetWhatIsErased(library);
  // A command is delivered again while its snapshot is still being taken.
  const taken = new Map<string, Promise<void>>();
  return async (command) => {
    const reason = reasonOf(command);
    if (!reason) return;
    const { opId } = command;
    const taking = taken.get(opId) ?? workerPart("keeper").snapshotBefore(opId, reason);
    taken.set(opId, taking);
    await taking;
  };
}

function reasonOf({ type, input }: Command) {
  if (type !== "beginBulk") return null;
  const { action } = input;
  if (action.kind === "import") return { kind: "import", name: action.name } as const;
  return action.kind === "merge" ? ({ kind: "merge", to: action.to } as const) : null;
}

async function beforeUpgrade(): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME);
  const from = Math.floor((found?.version ?? 0) / NATIVE_FACTOR);
  if (from === 0 || from >= DATABASE_VERSION) return;
  await workerPart("keeper").snapshotBefore(newId(), { kind: "upgrade", from });
}

function forgetWhatIsErased(library: LibraryDatabase): void {
  library.operations.hook("creating", (_, { type }) => {
    if (!ERASING.has(type)) return;
    setTimeout(() => {
      workerPart("keeper")
        .forgetInSnapshots(library)
        .catch((error: unknown) => report("library", error));
    }, COMMITTED);
  });
}
