import { setInterfaceLanguage } from "../words/say.ts";
import type { InterfaceLanguage } from "../words/interface-language.ts";
import { loadPageWords } from "../words/page-words.ts";
import { languageFor, mirroredLanguage, mirrorLanguage } from "./mirrored-language.ts";
import {
  densitySetting,
  languageSetting,
  themeSetting,
  type Density,
  type LanguageSetting,
  type Theme,
} from "./settings.ts";

const THEME_MIRROR = "theme";
const DENSITY_MIRROR = "density";

/**
 * Language, theme and density as they were last; the words of one language are there once it resolves. Where it rejects, the few
 * that the background has as well can be said in that language.
 */
export async function showMirroredInterface(): Promise<void> {
  const theme = localStorage.getItem(THEME_MIRROR);
  showTheme(theme === "light" || theme === "dark" ? theme : "auto");
  showDensity(localStorage.getItem(DENSITY_MIRROR) === "compact" ? "compact" : "comfortable");
  await showLanguage(mirroredLanguage());
}

interface Follower {
  /** Texts have to be said anew. */
  readonly changed: () => void;
  /** The words of the language that is wanted now did not come. */
  readonly failed: (error: unknown) => void;
}

/** Follows the settings from now on. */
export function followInterface({ changed, failed }: Follower): void {
  const language = async (value: LanguageSetting) => {
    mirrorLanguage(value);
    if (await showLanguage(languageFor(value))) changed();
  };
  const theme = (value: Theme) => {
    localStorage.setItem(THEME_MIRROR, value);
    showTheme(value);
  };
  const density = (value: Density) => {
    localStorage.setItem(DENSITY_MIRROR, value);
    showDensity(value);
  };
  languageSetting.watch((value) => void language(value).catch(failed));
  themeSetting.watch(theme);
  densitySetting.watch(density);
  void languageSetting.read().then(language).catch(failed);
  void themeSetting.read().then(theme);
  void densitySetting.read().then(density);
}

/** The language that was asked for last: words that come after another was asked for are not shown. */
let asked: InterfaceLanguage | null = null;
/** The language of the words that are there; none before the first have come. */
let shown: InterfaceLanguage | null = null;

/** Sets the language of texts and page once its words are there; true when it is another one than before. */
async function showLanguage(language: InterfaceLanguage): Promise<boolean> {
  asked = language;
  const failure = await loadPageWords(language).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (asked !== language) return false;
  document.documentElement.lang = language === "zh-CN" ? "zh-Hans" : "en";
  setInterfaceLanguage(language);
  if (failure) throw failure.error;
  const isChanged = shown !== language;
  shown = language;
  return isChanged;
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

function showDensity(density: Density): void {
  document.documentElement.dataset["density"] = density;
}
