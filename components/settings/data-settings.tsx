import { useState } from "react";
import { checkLibrary } from "../../lib/library/check-library.ts";
import { say } from "../../lib/words/say.ts";
import { BackupRow } from "../backup/backup-row.tsx";
import { SnapshotSettings } from "../backup/snapshot-settings.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import { FoundProblems } from "./found-problems.tsx";
import { RecentFailures } from "./recent-failures.tsx";
import { SettingRow } from "./setting-row.tsx";
import { StorageSettings } from "./storage-settings.tsx";

interface DataSettingsProps {
  readonly count: number;
  readonly onTransfer: () => void;
}

export function DataSettings({ count, onTransfer }: DataSettingsProps) {
  const { database } = useLibrary();
  const [result, setResult] = useState("");
  const [problems, setProblems] = useState<readonly string[] | null>(null);

  async function check(): Promise<void> {
    setResult(say("loading"));
    const found = await checkLibrary(database);
    const checked = await database.lectures.count();
    setProblems(found);
    setResult(found.length === 0 ? say("librarySound", checked) : say("libraryUnsound", found.length));
  }

  return (
    <>
      <SettingRow name={say("resultCount", count)} hint={say("yourDataHint")}>
        <button type="button" className="button small" onClick={onTransfer}>
          {say("importAndExport")}
        </button>
      </SettingRow>
      <BackupRow count={count} onExport={onTransfer} />
      <SnapshotSettings />
      <StorageSettings />
      <SettingRow name={say("checkLibrary")} hint={say("checkLibraryHint")}>
        <span className="meta" role="status">
          {result}
        </span>
        <button type="button" className="button small" onClick={() => void check()}>
          {say("checkLibrary")}
        </button>
      </SettingRow>
      {problems && problems.length > 0 && <FoundProblems problems={problems} />}
      <RecentFailures entries={count} problems={problems} />
    </>
  );
}
