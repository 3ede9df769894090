import { useState } from "react";
import type { BackupFile } from "../../lib/backup/backup.ts";
import { showBackup, turnBackupsOff, turnBackupsOn } from "../../lib/browser/backups.ts";
import { automaticBackupsSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { SwitchRow } from "../settings/switch-row.tsx";

/** Backups on and off, and the way to the last file. */
export function AutomaticBackups({ file }: { readonly file: BackupFile | null }) {
  const [automatic] = useSetting(automaticBackupsSetting);
  const [problem, setProblem] = useState<"backupsNotAllowed" | "backupFileGone" | null>(null);

  async function turn(on: boolean): Promise<void> {
    setProblem(null);
    if (!on) await turnBackupsOff();
    else if (!(await turnBackupsOn())) setProblem("backupsNotAllowed");
  }

  async function show(download: number): Promise<void> {
    setProblem((await showBackup(download)) ? null : "backupFileGone");
  }

  return (
    <>
      <SwitchRow
        name={say("automaticBackups")}
        hint={say("automaticBackupsHint")}
        on={automatic === "on"}
        onChange={(on) => void turn(on)}
      />
      <div className="row wrap">
        {file && (
          <button type="button" className="button quiet small" onClick={() => void show(file.download)}>
            {say("showBackup")}
          </button>
        )}
        <span className="meta" role="status">
          {problem && say(problem)}
        </span>
      </div>
    </>
  );
}
