import { setInterfaceLanguage } from "../words/say.ts";
import type { InterfaceLanguage } from "../words/interface-language.ts";
import { loadPageWords } from "../words/page-words.ts";
import { languageFor, mirroredLanguage, mirrorLanguage } from "./mirrored-language.ts";
import { languageSetting, themeSetting, type LanguageSetting, type Theme } from "./settings.ts";

const THEME_MIRROR = "theme";

/** Language and theme as they were last; the words of one language are there once it resolves. */
export async function showMirroredInterface(): Promise<void> {
  const theme = localStorage.getItem(THEME_MIRROR);
  showTheme(theme === "light" || theme === "dark" ? theme : "auto");
  await showLanguage(mirroredLanguage());
}

/** Follows the settings from now on; `changed` is called when texts have to be said anew. */
export function followInterface(changed: () => void): void {
  const language = async (value: LanguageSetting) => {
    mirrorLanguage(value);
    if (await showLanguage(languageFor(value))) changed();
  };
  const theme = (value: Theme) => {
    localStorage.setItem(THEME_MIRROR, value);
    showTheme(value);
  };
  languageSetting.watch((value) => void language(value));
  themeSetting.watch(theme);
  void languageSetting.read().then(language);
  void themeSetting.read().then(theme);
}

/** The language that was asked for last: words that come after another was asked for are not shown. */
let asked: InterfaceLanguage | null = null;

/** Sets the language of texts and page once its words are there; true when it is another one than before. */
async function showLanguage(language: InterfaceLanguage): Promise<boolean> {
  asked = language;
  await loadPageWords(language);
  if (asked !== language) return false;
  const tag = language === "zh-CN" ? "zh-Hans" : "en";
  const changed = document.documentElement.lang !== tag;
  document.documentElement.lang = tag;
  setInterfaceLanguage(language);
  return changed;
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
