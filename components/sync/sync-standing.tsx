import { useEffect, useState } from "react";
import { askSync, letPicturesTravel, pauseSync, type SyncPressed, syncNow } from "../../lib/browser/sync/ask-sync.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import type { SyncState } from "../../lib/browser/sync/sync-state.ts";
import { say } from "../../lib/words/say.ts";
import { SettingRow } from "../settings/setting-row.tsx";
import { SwitchRow } from "../settings/switch-row.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { OpenAgain } from "./open-again.tsx";
import { saySyncReason } from "./say-sync.ts";
import { saySyncState } from "./say-sync-state.ts";
import { StoppedSync } from "./stopped-sync.tsx";

/** In milliseconds: the line says how many minutes ago. */
const MINUTE = 60_000;
/** A sync that was asked for and has not ended by then may have died with the browser's part that did it. */
const MOST_MINUTES = 5;

interface SyncStandingProps {
  readonly state: SyncState;
  /** The passphrase was changed: its recovery key is to be shown. */
  readonly onChanged: (recovery: string) => void;
}

/** Where sync stands in one line, what stopped it, and what can be done. */
export function SyncStanding({ state, onChanged }: SyncStandingProps) {
  const { account, last } = state;
  /** When the last sync had ended as another was asked for. */
  const [asked, setAsked] = useState<string | null>(null);
  const [asking, setAsking] = useState<"leave" | "delete" | null>(null);
  const [isChanging, setChanging] = useState(false);
  const [problem, setProblem] = useState("");
  const [, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes((minutes) => minutes + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(null), MOST_MINUTES * MINUTE);
    return () => clearTimeout(timer);
  }, [asked]);
  const isSyncing = asked !== null && asked === (last?.at ?? "");

  /** Does what a button says, and says where it was not done. */
  async function press(pressed: Promise<SyncPressed>): Promise<void> {
    setProblem("");
    const refused = await pressed;
    if (!refused) return;
    setAsked(null);
    setProblem(sayRefusal(refused));
  }

  function start(): void {
    setAsked(last?.at ?? "");
    void press(syncNow());
  }

  async function end(act: "leave" | "delete"): Promise<void> {
    setProblem("");
    const answer = await askSync({ act });
    if (!answer.ok) setProblem(say("syncFailed", saySyncReason(answer.why)));
  }

  return (
    <>
      <SettingRow name={account.address} hint={saySyncState(state, isSyncing)}>
        <div className="row">
          <button
            type="button"
            className="button small"
            aria-disabled={isSyncing || account.isPaused}
            onClick={() => !isSyncing && !account.isPaused && start()}
          >
            {say("syncNow")}
          </button>
          <button
            type="button"
            className="button quiet small"
            onClick={() => void press(pauseSync(account, !account.isPaused))}
          >
            {say(account.isPaused ? "syncResume" : "syncPause")}
          </button>
        </div>
      </SettingRow>
      <SwitchRow
        name={say("syncPictures")}
        hint={say("syncPicturesHint")}
        on={!account.picturesStay}
        onChange={(travel) => void press(letPicturesTravel(account, travel))}
      />
      {last?.why && !account.isPaused && (
        <StoppedSync why={last.why} count={last.count} onAnswered={(answered) => void press(answered)} />
      )}
      {last?.why === "later-epoch" && !account.isPaused && <OpenAgain />}
      {last && last.refused > 0 && <Notice text={say("syncRefused", last.refused)} />}
      {problem !== "" && <Notice text={problem} />}
      <div className="row wrap">
        <button
          type="button"
          className="button quiet small"
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {say("syncChange")}
        </button>
        <button type="button" className="button quiet small" onClick={() => setAsking("leave")}>
          {say("syncLeave")}
        </button>
        <button type="button" className="button quiet small danger" onClick={() => setAsking("delete")}>
          {say("syncDelete")}
        </button>
      </div>
      {isChanging && (
        <div className="nested">
          <ChangePassphrase
            onChanged={(recovery) => {
              setChanging(false);
              onChanged(recovery);
            }}
          />
        </div>
      )}
      <ConfirmDialog
        open={asking !== null}
        title={say(asking === "delete" ? "syncDelete" : "syncLeave")}
        question={say(asking === "delete" ? "syncDeleteAsk" : "syncLeaveAsk")}
        confirm={say(asking === "delete" ? "syncDelete" : "syncLeave")}
        onConfirm={() => asking && void end(asking)}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
