import { turnBackupsOff } from "../../lib/browser/backups.ts";
import { automaticBackupsSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { SettingRow } from "./setting-row.tsx";

/** Whether Lectern may put files among the downloads: it goes with automatic backups. */
export function FilesPermission() {
  const [automatic] = useSetting(automaticBackupsSetting);
  return (
    <SettingRow name={say("filesPermission")} hint={say("filesPermissionHint")}>
      {automatic === "on" ? (
        <button
          type="button"
          className="button small"
          aria-label={say("giveBackAccess", say("filesPermission"))}
          onClick={() => void turnBackupsOff()}
        >
          {say("remove")}
        </button>
      ) : (
        <span className="meta">{say("permissionUnused")}</span>
      )}
    </SettingRow>
  );
}
