import { report } from "../../lib/browser/report.ts";
import { endSyncHere } from "../../lib/browser/sync/end-sync-here.ts";
import { forgetAllSounds } from "../../lib/browser/sound-files.ts";
import { useState } from "react";
import { differentTagsSetting, lastCountSetting, savedSearchesSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { forgetOpened } from "../library/recently-opened.ts";
import { forgetQueries } from "../search/past-queries.ts";
import { SettingRow } from "./setting-row.tsx";

export function DangerSettings({ count }: { readonly count: number }) {
  const { run } = useCommands();
  const [asking, setAsking] = useState(false);

  async function deleteEverything(): Promise<void> {
    const reply = await run("deleteEverything", {});
    if (reply.status !== "done") return;
    forgetQueries();
    forgetOpened();
    await savedSearchesSetting.write([]);
    await differentTagsSetting.write([]);
    await endSyncHere().catch((error: unknown) => report("page", error));
    await forgetAllSounds().catch((error: unknown) => report("page", error));
    // Then it is no loss that the library is empty.
    await lastCountSetting.write(0);
    // A fresh page forgets what search and list have in memory.
    location.reload();
  }

  return (
    <SettingRow name={say("deleteEverything")} hint={say("deleteEverythingHint")}>
      <button type="button" className="button small danger" onClick={() => setAsking(true)}>
        {say("deleteEverything")}
      </button>
      <ConfirmDialog
        open={asking}
        title={say("deleteEverything")}
        question={say("deleteEverythingAsk", count)}
        confirm={say("deleteForGood")}
        onConfirm={() => void deleteEverything()}
        onClose={() => setAsking(false)}
      />
    </SettingRow>
  );
}
