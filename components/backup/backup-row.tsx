import { automaticBackupsSetting, backupsSetting, lastBackupSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { SettingRow } from "../settings/setting-row.tsx";
import { Notice } from "../ui/notice.tsx";
import { AutomaticBackups } from "./automatic-backups.tsx";
import { sayBackupFailure } from "./say-backup-failure.ts";
import { useBackUpNow } from "./use-back-up-now.ts";

const MEGABYTE = 1_000_000;

interface BackupRowProps {
  readonly count: number;
  /** The person keeps the file themselves. */
  readonly onExport: () => void;
}

/** When all of the library was last written to a file, what became of it, and the way to do it again. */
export function BackupRow({ count, onExport }: BackupRowProps) {
  const [lastBackup] = useSetting(lastBackupSetting);
  const [automatic] = useSetting(automaticBackupsSetting);
  const [backups] = useSetting(backupsSetting);
  const { step, start } = useBackUpNow();
  const file = backups.files.find(({ at }) => at === lastBackup);
  const failure = sayBackupFailure(backups);
  const hint = file ? say("backupDetails", file.entries, say("megabytes", file.bytes / MEGABYTE)) : say("backupHint");
  return (
    <>
      <SettingRow name={lastBackup === null ? say("noBackup") : say("lastBackup", lastBackup)} hint={hint}>
        <span className="meta" role="status">
          {step === "not-answered" && say("backupNotAnswered")}
          {step === "idle" && count === 0 && automatic === "on" && say("nothingToBackUp")}
        </span>
        <button
          type="button"
          className="button small"
          aria-disabled={step === "running"}
          onClick={() => (automatic === "on" ? step !== "running" && start() : onExport())}
        >
          {say(step === "running" ? "backingUp" : "backUpNow")}
        </button>
      </SettingRow>
      {failure !== null && <Notice text={failure} />}
      {file && file.unread > 0 && <Notice text={say("backupUnread", file.unread)} />}
      <AutomaticBackups file={file ?? null} />
    </>
  );
}
