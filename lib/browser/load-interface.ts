import { setInterfaceLanguage } from "../words/say.ts";
import { languageFor } from "./mirrored-language.ts";
import { languageSetting } from "./settings.ts";

/** For the background, which has no page to show. */
export async function loadInterface(): Promise<void> {
  setInterfaceLanguage(languageFor(await languageSetting.read()));
}
