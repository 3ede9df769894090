import { browser } from "wxt/browser";
import { preferredLanguage, setInterfaceLanguage, type InterfaceLanguage } from "../words/say.ts";
import { languageSetting, themeSetting, type LanguageSetting, type Theme } from "./settings.ts";

const MIRROR = { language: "language", theme: "theme" } as const;

/** Language and theme from their mirror in `localStorage`, which needs no waiting: the first frame is right. */
export function showMirroredInterface(): void {
  const language = localStorage.getItem(MIRROR.language);
  const theme = localStorage.getItem(MIRROR.theme);
  showTheme(theme === "light" || theme === "dark" ? theme : "auto");
  showLanguage(language === "en" || language === "zh-CN" ? language : "auto");
}

/** Follows the settings from now on; `changed` is called when texts have to be said anew. */
export function followInterface(changed: () => void): void {
  const language = (value: LanguageSetting) => {
    localStorage.setItem(MIRROR.language, value);
    if (showLanguage(value)) changed();
  };
  const theme = (value: Theme) => {
    localStorage.setItem(MIRROR.theme, value);
    showTheme(value);
  };
  languageSetting.watch(language);
  themeSetting.watch(theme);
  void languageSetting.read().then(language);
  void themeSetting.read().then(theme);
}

/** For the background, which has no page to show. */
export async function loadInterface(): Promise<void> {
  setInterfaceLanguage(languageFor(await languageSetting.read()));
}

function languageFor(setting: LanguageSetting): InterfaceLanguage {
  return setting === "auto" ? preferredLanguage(browser.i18n.getUILanguage(), navigator.language) : setting;
}

/** Sets the language of texts and page; true when it is another one than before. */
function showLanguage(setting: LanguageSetting): boolean {
  const language = languageFor(setting);
  const tag = language === "zh-CN" ? "zh-Hans" : "en";
  const changed = document.documentElement.lang !== tag;
  document.documentElement.lang = tag;
  setInterfaceLanguage(language);
  return changed;
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
