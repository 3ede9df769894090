import { useState } from "react";
import { turnBackupsOn } from "../../lib/browser/backups.ts";
import { automaticBackupsSetting, backupsSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useKnownSetting, useSetting } from "../hooks/use-setting.ts";
import { Icon } from "../ui/icon.tsx";
import { sayBackupFailure } from "./say-backup-failure.ts";

/** From so many entries on there is something to lose. */
const WORTH_ASKING = 20;

/** Above the list: the offer to back up, once; and a backup that failed, until one succeeds. */
export function BackupNotice({ count }: { readonly count: number }) {
  // An offer that goes again as soon as the answer has been read would have the list jump.
  const [answer, setAnswer] = useKnownSetting(automaticBackupsSetting);
  const [backups] = useSetting(backupsSetting);
  const [refused, setRefused] = useState(false);
  const failure = answer?.value === "on" ? sayBackupFailure(backups) : null;
  if (failure !== null)
    return (
      <div className="notice danger" role="alert">
        <Icon name="warning" />
        <span>{failure}</span>
        <a className="button small" href="#settings">
          {say("backupSettings")}
        </a>
      </div>
    );
  if (answer?.value !== "unasked" || count < WORTH_ASKING) return null;
  return (
    <section className="notice" aria-label={say("automaticBackups")}>
      <span>{say("backupsOffer", count)}</span>
      {refused && <span role="status">{say("backupsNotAllowed")}</span>}
      <button
        type="button"
        className="button small"
        onClick={() => void turnBackupsOn().then((allowed) => setRefused(!allowed))}
      >
        {say("backupsTurnOn")}
      </button>
      <button type="button" className="button quiet small" onClick={() => setAnswer("off")}>
        {say("notNow")}
      </button>
    </section>
  );
}
