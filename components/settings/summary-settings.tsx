import { summaryLengthSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Segments } from "../ui/segments.tsx";
import { SettingRow } from "./setting-row.tsx";

const LENGTHS = ["short", "medium", "long"] as const;

export function SummarySettings() {
  const [length, setLength] = useSetting(summaryLengthSetting);
  return (
    <SettingRow name={say("length")} hint={say("onThisDeviceHint")}>
      <Segments
        label={say("length")}
        choices={LENGTHS.map((value) => ({ value, text: say(value) }))}
        chosen={length}
        onChoose={setLength}
      />
    </SettingRow>
  );
}
