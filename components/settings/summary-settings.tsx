import {
  answerLanguageSetting,
  summariserSetting,
  summaryLengthSetting,
  templateSetting,
} from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { useTemplates } from "../summary/template-items.tsx";
import { Segments } from "../ui/segments.tsx";
import { BuiltInChoice } from "./built-in-choice.tsx";
import { ModelForm } from "./model-form.tsx";
import { OwnPrompts } from "./own-prompts.tsx";
import { SettingRow } from "./setting-row.tsx";
import { SummariserChoiceRow } from "./summariser-choice-row.tsx";

const LENGTHS = ["short", "medium", "long"] as const;
/** Besides the interface's and the lecture's own: what most lectures and most readers speak. */
const LANGUAGES = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "es", "fr", "de", "pt", "it", "ru", "ar", "hi"];

/** How summaries are made: by what, of which kind, in which language. */
export function SummarySettings() {
  const [summariser, choose] = useSetting(summariserSetting);
  const [length, setLength] = useSetting(summaryLengthSetting);
  const [, setTemplate] = useSetting(templateSetting);
  const [language, setLanguage] = useSetting(answerLanguageSetting);
  const templates = useTemplates("model");
  const row = { chosen: summariser, onChoose: choose };
  return (
    <>
      <p>{say("summariserHint")}</p>
      <div role="radiogroup" aria-label={say("summariser")}>
        <SummariserChoiceRow {...row} value="extract" name={say("onThisDevice")} hint={say("onThisDeviceHint")}>
          <span className="badge done">{say("ready")}</span>
        </SummariserChoiceRow>
        <BuiltInChoice {...row} />
        <SummariserChoiceRow {...row} value="model" name={say("yourModel")} hint={say("setUpModelHere")} />
      </div>
      <ModelForm />
      <SettingRow name={say("length")} hint={say("onThisDevice")}>
        <Segments
          label={say("length")}
          choices={LENGTHS.map((value) => ({ value, text: say(value) }))}
          chosen={length}
          onChoose={setLength}
        />
      </SettingRow>
      <SettingRow name={say("template")} hint={say("templateHint")}>
        <select
          className="field"
          aria-label={say("template")}
          value={templates.chosen}
          onChange={(event) => setTemplate(event.target.value)}
        >
          {templates.choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </SettingRow>
      <SettingRow name={say("writeSummariesIn")} hint={say("writeSummariesInHint")}>
        <select
          className="field"
          aria-label={say("writeSummariesIn")}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          <option value="interface">{say("likeInterface")}</option>
          <option value="content">{say("likeContent")}</option>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag}>
              {say("language", tag)}
            </option>
          ))}
        </select>
      </SettingRow>
      <OwnPrompts />
    </>
  );
}
