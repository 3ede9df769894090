import { lastBackupSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { SettingRow } from "../settings/setting-row.tsx";

/** When all of the library was last written to a file, and the way to do it again. */
export function BackupRow({ onBackUp }: { readonly onBackUp: () => void }) {
  const [lastBackup] = useSetting(lastBackupSetting);
  return (
    <SettingRow name={lastBackup === null ? say("noBackup") : say("lastBackup", lastBackup)} hint={say("backupHint")}>
      <button type="button" className="button small" onClick={onBackUp}>
        {say("backUpNow")}
      </button>
    </SettingRow>
  );
}
