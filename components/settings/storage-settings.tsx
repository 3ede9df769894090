import { useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { storageUse, type StorageUse } from "../../lib/library/storage-use.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { SettingRow } from "./setting-row.tsx";

const KINDS = {
  entries: "storedEntries",
  transcripts: "storedTranscripts",
  summaries: "storedSummaries",
  notes: "storedNotes",
  pictures: "storedPictures",
  search: "storedSearch",
  history: "storedHistory",
} as const;

const MEGABYTE = 1_000_000;

type Measured =
  | { readonly state: "unasked" | "measuring" | "failed" }
  | { readonly state: "measured"; readonly kinds: readonly StorageUse[] };

/** How much room the library takes, by kind; measured when it is asked for, since all of it is read. */
export function StorageSettings() {
  const { database } = useLibrary();
  const [use, setUse] = useState<Measured>({ state: "unasked" });

  function measure(): void {
    if (use.state === "measuring") return;
    setUse({ state: "measuring" });
    storageUse(database).then(
      (kinds) => setUse({ state: "measured", kinds }),
      (error: unknown) => {
        report("page", error);
        setUse({ state: "failed" });
      },
    );
  }
  const measured = use.state === "measured" ? use.kinds : null;
  const total = measured?.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return (
    <>
      <SettingRow name={say("storageUse")} hint={say("storageUseHint")}>
        <span className="meta" role="status">
          {use.state === "measuring" && say("loading")}
          {use.state === "failed" && say("storageUnknown")}
          {measured && say("megabytes", total / MEGABYTE)}
        </span>
        <button type="button" className="button small" onClick={measure}>
          {say("measureStorage")}
        </button>
      </SettingRow>
      {measured && (
        <table className="storage-use" aria-label={say("storageUse")}>
          <tbody>
            {measured.map(({ kind, bytes }) => (
              <tr key={kind}>
                <th scope="row">{say(KINDS[kind])}</th>
                <td>{say("megabytes", bytes / MEGABYTE)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
