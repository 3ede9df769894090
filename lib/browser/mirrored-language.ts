import { browser } from "wxt/browser";
import { preferredLanguage, type InterfaceLanguage } from "../words/interface-language.ts";
import type { LanguageSetting } from "./settings.ts";

const MIRROR = "language";

/** The language of the interface from its mirror in `localStorage`, which needs no waiting: the first frame is right. */
export function mirroredLanguage(): InterfaceLanguage {
  const language = localStorage.getItem(MIRROR);
  return languageFor(language === "en" || language === "zh-CN" ? language : "auto");
}

export function mirrorLanguage(setting: LanguageSetting): void {
  localStorage.setItem(MIRROR, setting);
}

export function languageFor(setting: LanguageSetting): InterfaceLanguage {
  return setting === "auto" ? preferredLanguage(browser.i18n.getUILanguage(), navigator.language) : setting;
}
