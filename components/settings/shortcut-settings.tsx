import { openShortcutSettings } from "../../lib/browser/differences/shortcut-page.ts";
import { letterKeysSetting, pauseForNotesSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useAssignedKeys } from "./use-assigned-keys.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { KeyGroups } from "./key-groups.tsx";
import { KeyRow } from "./key-row.tsx";
import { SettingRow } from "./setting-row.tsx";
import { SwitchRow } from "./switch-row.tsx";

/** On every page; the browser decides their keys. */
const EVERYWHERE = [
  { name: "shortcutOpen", command: "_execute_action" },
  { name: "shortcutNote", command: "note" },
  { name: "shortcutSaveNow", command: "save-now" },
  { name: "shortcutBeside", command: "beside" },
] as const;

export function ShortcutSettings() {
  const [letterKeys, setLetterKeys] = useSetting(letterKeysSetting);
  const [pausesForNotes, setPausesForNotes] = useSetting(pauseForNotesSetting);
  const assigned = useAssignedKeys();
  return (
    <>
      {EVERYWHERE.map(({ name, command }) => (
        <KeyRow key={name} name={say(name)} keys={assigned && assigned[command]} />
      ))}
      <SettingRow name={say("browserShortcuts")} hint={say("browserShortcutsHint")}>
        <button type="button" className="button small" onClick={() => void openShortcutSettings()}>
          {say("changeShortcuts")}
        </button>
      </SettingRow>
      <SwitchRow name={say("letterKeys")} hint={say("letterKeysHint")} on={letterKeys} onChange={setLetterKeys} />
      <SwitchRow
        name={say("pauseForNotes")}
        hint={say("pauseForNotesHint")}
        on={pausesForNotes}
        onChange={setPausesForNotes}
      />
      <div className="key-groups">
        <KeyGroups level={3} letters={letterKeys} />
      </div>
    </>
  );
}
