import { say } from "../../lib/words/say.ts";

/** Those that most lectures on the web are held in; a lecture's own is added. */
export const LANGUAGES = "en zh-Hans zh-Hant es fr de ja ko pt ru it hi ar id vi th tr pl uk nl".split(" ");

interface LanguageFieldProps {
  readonly language: string | null;
  /** What no language stands for. */
  readonly without?: string;
  readonly onChange: (language: string | null) => void;
}

export function LanguageField({ language, without = say("unknownLanguage"), onChange }: LanguageFieldProps) {
  const offered = new Set(language === null ? LANGUAGES : [language, ...LANGUAGES]);
  return (
    <label>
      <span className="label">{say("spokenLanguage")}</span>
      <select className="field" value={language ?? ""} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{without}</option>
        {[...offered].map((tag) => (
          <option key={tag} value={tag}>
            {say("language", tag)}
          </option>
        ))}
      </select>
    </label>
  );
}
