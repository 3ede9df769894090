import { say } from "../../lib/words/say.ts";
import { KeyCaps } from "./key-caps.tsx";
import { SettingRow } from "./setting-row.tsx";

/** What some keys do; null while the keys are not known yet. */
export function KeyRow({ name, keys }: { readonly name: string; readonly keys: readonly string[] | null }) {
  return (
    <SettingRow name={name}>
      <span className="row keys">
        {keys?.length === 0 && <span className="meta">{say("noShortcut")}</span>}
        {keys && <KeyCaps keys={keys} />}
      </span>
    </SettingRow>
  );
}
