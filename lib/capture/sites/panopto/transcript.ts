import { at, listAt, numberAt } from "../../metadata/json-value.ts";
import { panopto } from "./address.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => panopto.matches(url), routes: [fromDeliveryInfo] };

/** Its numbers of languages, as far as they are known (seen 2026-08). */
const LANGUAGES: Readonly<Record<number, string>> = { 0: "en-US", 1: "en-GB", 8: "zh-CN", 9: "zh-TW", 11: "ja" };
const SIGN_IN = 2;

/** What the viewer asks for: first the recording, then its captions by the number of their language. */
async function fromDeliveryInfo(visit: Visit): Promise<FoundTranscript | null> {
  const id = panopto.key(visit.url)?.key.split(":").at(-1);
  if (!id) return null;
  const info = await visit.json(address(visit.url, id, {}));
  const delivery = at(info, "Delivery");
  if (delivery === undefined || delivery === null) {
    return fail(numberAt(info, "ErrorCode") === SIGN_IN ? "sign-in" : "refused");
  }
  const languages = languagesOf(delivery);
  if (languages.length === 0) return fail("no-captions");
  const tracks = languages.map((language) => ({
    language: LANGUAGES[language] ?? "",
    label: "",
    automatic: false,
    url: address(visit.url, id, { getCaptions: "true", language: String(language) }).href,
  }));
  return readBest(visit, tracks);
}

/** Hosts name them in one of two lists, or in both (seen 2026-08). */
function languagesOf(delivery: unknown): number[] {
  const captions = listAt(delivery, "AvailableCaptions").map((each) => at(each, "Language"));
  const all = [...listAt(delivery, "AvailableLanguages"), ...captions];
  return [...new Set(all.filter((each) => typeof each === "number"))];
}

/** Some hosts have a folder before that of Panopto. */
function address(url: URL, id: string, more: Record<string, string>): URL {
  const folder = /^(.*)\/Panopto\/Pages\//i.exec(url.pathname)?.[1] ?? "";
  const query = new URLSearchParams({ deliveryId: id, isEmbed: "true", ...more, responseType: "json" });
  return new URL(`${folder}/Panopto/Pages/Viewer/DeliveryInfo.aspx?${query}`, url);
}
