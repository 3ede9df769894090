import { lastBackupSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Notice } from "../ui/notice.tsx";
import type { LostEntries } from "./use-lost-entries.ts";

interface LostNoticeProps {
  readonly lost: LostEntries;
  /** How many there are by now. */
  readonly count?: number;
  readonly onImport: () => void;
}

/** That the library is empty and should not be, or lacks its latest changes, and the way back. */
export function LostNotice({ lost, count = 0, onImport }: LostNoticeProps) {
  const [lastBackup] = useSetting(lastBackupSetting);
  return (
    <>
      <Notice text={sayLoss(lost, count)} />
      <p>{lastBackup === null ? say("noBackup") : say("lastBackup", lastBackup)}</p>
      <div className="row wrap">
        <button type="button" className="button primary" onClick={onImport}>
          {say("importBackup")}
        </button>
        <button type="button" className="button" onClick={lost.accept}>
          {say(count === 0 ? "beginAnew" : "beginAnewGoOn")}
        </button>
      </div>
    </>
  );
}

function sayLoss({ count, setBack }: LostEntries, now: number): string {
  if (count === 0 && setBack) return say("librarySetBack", setBack.held, setBack.found);
  return now === 0 ? say("libraryEmptied", count) : say("libraryWasEmptied", count);
}
