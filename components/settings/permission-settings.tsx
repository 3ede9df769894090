import { say } from "../../lib/words/say.ts";
import { FilesPermission } from "./files-permission.tsx";
import { useTabMarks } from "./use-tab-marks.ts";
import { PlayerHosts } from "./player-hosts.tsx";
import { SettingRow } from "./setting-row.tsx";
import { SwitchRow } from "./switch-row.tsx";

/** What Lectern may see, and what it may see besides if the person wants that. */
export function PermissionSettings() {
  const [marksTabs, markTabs] = useTabMarks();
  return (
    <>
      <SettingRow name={say("thisPagePermission")} hint={say("thisPagePermissionHint")}>
        <span className="meta">{say("always")}</span>
      </SettingRow>
      <PlayerHosts />
      <SwitchRow name={say("markSavedPages")} hint={say("markSavedPagesHint")} on={marksTabs} onChange={markTabs} />
      <FilesPermission />
      <SettingRow name={say("ownPermissions")} hint={say("ownPermissionsHint")}>
        <span className="meta">{say("withLectern")}</span>
      </SettingRow>
    </>
  );
}
