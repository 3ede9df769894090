import {
  charactersPerMinuteSetting,
  densitySetting,
  languageSetting,
  themeSetting,
  translatedSearchSetting,
  wordsPerMinuteSetting,
} from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Segments } from "../ui/segments.tsx";
import { NumberSetting } from "./number-setting.tsx";
import { SettingRow } from "./setting-row.tsx";
import { SwitchRow } from "./switch-row.tsx";

export function ReadingSettings() {
  const [language, setLanguage] = useSetting(languageSetting);
  const [theme, setTheme] = useSetting(themeSetting);
  const [density, setDensity] = useSetting(densitySetting);
  const [isTranslated, setTranslated] = useSetting(translatedSearchSetting);
  return (
    <>
      <SettingRow name={say("interfaceLanguage")}>
        <Segments
          label={say("interfaceLanguage")}
          choices={[
            { value: "auto", text: say("likeBrowser") },
            { value: "en", text: say("english"), lang: "en" },
            { value: "zh-CN", text: say("chinese"), lang: "zh-Hans" },
          ]}
          chosen={language}
          onChoose={setLanguage}
        />
      </SettingRow>
      <SettingRow name={say("theme")}>
        <Segments
          label={say("theme")}
          choices={[
            { value: "auto", text: say("themeAuto") },
            { value: "light", text: say("themeLight") },
            { value: "dark", text: say("themeDark") },
          ]}
          chosen={theme}
          onChoose={setTheme}
        />
      </SettingRow>
      <SettingRow name={say("density")} hint={say("densityHint")}>
        <Segments
          label={say("density")}
          choices={[
            { value: "comfortable", text: say("densityComfortable") },
            { value: "compact", text: say("densityCompact") },
          ]}
          chosen={density}
          onChoose={setDensity}
        />
      </SettingRow>
      <NumberSetting
        setting={charactersPerMinuteSetting}
        name={say("charactersPerMinute")}
        hint={say("readingSpeedHint")}
        least={50}
        most={3000}
      />
      <NumberSetting
        setting={wordsPerMinuteSetting}
        name={say("wordsPerMinute")}
        hint={say("readingSpeedHint")}
        least={50}
        most={2000}
      />
      <SwitchRow
        name={say("translatedSearch")}
        hint={say("translatedSearchHint")}
        on={isTranslated}
        onChange={setTranslated}
      />
    </>
  );
}
