import { letterKeysSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { commandKey } from "../ui/keyboard.ts";
import { SettingRow } from "./setting-row.tsx";

const SHORTCUTS = [
  { name: "shortcutOpen", keys: ["Alt", "Shift", "L"] },
  { name: "shortcutSave", keys: [commandKey, "↵"] },
  { name: "shortcutSearch", keys: [commandKey, "K"] },
  { name: "shortcutMove", keys: ["↓", "↑"] },
  { name: "shortcutUndo", keys: [commandKey, "Z"] },
] as const;

export function ShortcutSettings() {
  const [letterKeys, setLetterKeys] = useSetting(letterKeysSetting);
  return (
    <>
      {SHORTCUTS.map(({ name, keys }) => (
        <SettingRow key={name} name={say(name)}>
          <span className="row keys">
            {keys.map((key) => (
              <span key={key} className="key">
                {key}
              </span>
            ))}
          </span>
        </SettingRow>
      ))}
      <SettingRow name={say("letterKeys")} hint={say("letterKeysHint")}>
        <input
          type="checkbox"
          role="switch"
          className="switch"
          aria-label={say("letterKeys")}
          checked={letterKeys}
          aria-checked={letterKeys}
          onChange={(event) => setLetterKeys(event.target.checked)}
        />
      </SettingRow>
    </>
  );
}
