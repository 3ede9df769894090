import { useState } from "react";
import type { Snapshot } from "../../lib/backup/snapshot.ts";
import { openAsItIs } from "../../lib/backup/salvage.ts";
import { salvageFile } from "../../lib/backup/salvage-file.ts";
import { report } from "../../lib/browser/report.ts";
import { lastCountSetting, lostEntriesSetting } from "../../lib/browser/settings.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import { beginAnew } from "../../lib/browser/backups.ts";
import { newId } from "../../lib/lecture/record.ts";
import { exportFileName } from "../../lib/transfer/export-name.ts";
import { planFile } from "../../lib/transfer/import-file.ts";
import type { ImportRefusal } from "../../lib/transfer/import-json.ts";
import { download } from "../hooks/download.ts";
import { dropImport, type ImportChoices, keepImport } from "../transfer/kept-import.ts";

/** What the export of a library that cannot be opened has come to. */
export type Salvage =
  | { readonly step: "none" | "reading" | "unreadable" }
  /** `known` entries, with those in Trash, were last counted, beside the library. */
  | { readonly step: "no-library" | "empty"; readonly known: number }
  | {
      readonly step: "done";
      readonly entries: number;
      readonly skipped: number;
      readonly name: string;
      /** So many of those that were last counted are not there at all. */
      readonly missing: number;
    };

export interface FoundBackup {
  readonly file: File;
  readonly entries: number;
  readonly faults: number;
}

export type Restoring =
  | { readonly step: "none" | "running" | "not-kept" | "not-deleted" | "not-begun" | "unexpected" }
  | { readonly step: "refused"; readonly refusal: ImportRefusal }
  | { readonly step: "found"; readonly backup: FoundBackup };

/** What can be done about a library that cannot be opened; `leave` loads the page anew. */
export function useRecovery(leave: () => void) {
  const [salvage, setSalvage] = useState<Salvage>({ step: "none" });
  const [restoring, setRestoring] = useState<Restoring>({ step: "none" });

  async function rescue(): Promise<void> {
    setSalvage({ step: "reading" });
    setSalvage(await salvaged());
  }

  /** Looks at a file; nothing is changed. */
  async function look(file: File): Promise<void> {
    const reading = await planFile(file, file.name, choicesNow());
    if (!reading.ok) return setRestoring({ step: "refused", refusal: reading.refusal });
    const { counts, inTrash, refusedCount } = reading.plan;
    const backup = { file, entries: counts.lectures - inTrash, faults: refusedCount };
    setRestoring({ step: "found", backup });
  }

  /** Exports what can be read, unless that is done, and begins an empty library. */
  async function clear(): Promise<boolean> {
    if (salvage.step !== "done") await rescue();
    return beginAnew();
  }

  async function restore({ file, entries }: FoundBackup): Promise<void> {
    await guarded(async () => {
      const id = newId();
      const begun = new Date().toISOString();
      const choices: ImportChoices = { begun, foldersAsTags: false };
      // The file is held first: what is deleted could not be brought back by one that is gone.
      if (!(await keepImport(id, { file, choices }))) return setRestoring({ step: "not-kept" });
      if (!(await clear())) {
        await dropImport(id);
        return setRestoring({ step: "not-deleted" });
      }
      // The library's own page goes on with an import that it finds begun.
      const action = { kind: "import", name: file.name } as const;
      const reply = await sendCommand("beginBulk", { action, ids: [], count: entries }, id);
      if (reply.status === "done") leave();
      else setRestoring({ step: "not-begun" });
    });
  }

  async function restoreSnapshot({ id: snapshot, at, entries }: Snapshot): Promise<void> {
    await guarded(async () => {
      if (!(await clear())) return setRestoring({ step: "not-deleted" });
      const action = { kind: "snapshot", snapshot, at } as const;
      const reply = await sendCommand("beginBulk", { action, ids: [], count: entries });
      if (reply.status === "done") leave();
      else setRestoring({ step: "not-begun" });
    });
  }

  async function anew(): Promise<void> {
    await guarded(async () => {
      if (await clear()) leave();
      else setRestoring({ step: "not-deleted" });
    });
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    setRestoring({ step: "running" });
    try {
      await work();
    } catch (error) {
      report("library", error);
      setRestoring({ step: "unexpected" });
    }
  }
  return { salvage, restoring, rescue, look, restore, restoreSnapshot, anew, leave };
}

export type Recovery = ReturnType<typeof useRecovery>;

function choicesNow() {
  return { now: new Date(), placeOf: () => null, foldersAsTags: false };
}

/** What was counted before the library was found emptied, where it was; 0 where nobody knows. */
async function lastCounted(): Promise<number> {
  try {
    return Math.max(...(await Promise.all([lastCountSetting.read(), lostEntriesSetting.read()])));
  } catch (error) {
    report("library", error);
    return 0;
  }
}

async function salvaged(): Promise<Salvage> {
  try {
    const known = await lastCounted();
    const library = await openAsItIs(indexedDB);
    if (!library) return { step: "no-library", known };
    const now = new Date();
    const { file, extension, entries, withTrash, records, skipped } = await salvageFile(library, now).finally(() =>
      library.close(),
    );
    // A file without a record would look like a backup.
    if (records + skipped === 0) return { step: "empty", known };
    const name = exportFileName(now, extension, "recovered");
    download(file, name);
    // What cannot be read is not gone; how many entries are in it nobody can tell.
    const missing = skipped > 0 ? 0 : Math.max(0, known - withTrash);
    return { step: "done", entries, skipped, name, missing };
  } catch (error) {
    report("library", error);
    return { step: "unreadable" };
  }
}
