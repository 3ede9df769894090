import type { Published } from "../../lecture/lecture.ts";
import { publishedFrom } from "../metadata/date.ts";
import { all, attribute, textOf } from "../metadata/page.ts";
import { isBeside } from "../evidence/player-places.ts";
import { labelled } from "./labelled.ts";
import { behindLabel, withoutLabel } from "./labels.ts";
import { labelOf, nearElements, nearTexts } from "./near-heading.ts";
import { withClass } from "../metadata/with-class.ts";

/** Words beside dates on which nothing was published. */
const OTHER_DATE =
  /modif|\bupdated\b|[uo]p?pdater|bijgewerkt|gewijzigd|päivite|güncelle|cập nhật|frissít|módosít|szerkeszt|diperbarui|ενημ|עודכן|endret|muokattu|upraven|düzenle|sửa |обновл|изменен|оновл|수정|마감|تحديث|(?:last|latest) update|changed|edited|revised|\brev\.|reviewed|last (?:seen|visit|access|login)|\bdue\b|deadline|handed in|submi[ts]|until|expir|access|available (?:from|till)|closes|\bopens\b|copyright|©|\(c\)|rights reserved|licen[sc]ed under|next\b|upcoming|starts?\b|begins|enrol|registe?r|born|\bexam(?:[ei]n|s?\b)|\bquiz|comment|replied|änd(?:ert|erung|rad)|a[ck]?tuali[sz]|bearbeitet|überarbeit|stand:|fällig|abgabe|\bfrist|klausur|prüfung|anmeld|rechte vorbehalten|verfügbar|nächste|zugriff|mise? à jour|échéance|date limite|à rendre|remettre|droits réservés|inscri|jusqu|prochain|editad|entrega|\bvence|plazo:|límite|derechos reservados|hasta|próxim|aggiorna|scadenza|fino al|修改|修订|更新|编辑|編集|改[訂定]|截止|提交|提出|締|期限|[开開]课|考试|試験|到期|版[权權]|著作|下次|评论|登录|有效期/i;
/** Engines mark a time as both where it was never changed. */
const UPDATED = /^(?!.*(?:publish|entry-date)).*\b(?:updated|modified)\b/;
const DATED = `${withClass("publish-date ublished type-date air-date episode__date")}, [itemprop=datePublished], [itemprop=uploadDate], .entry-date, .post-date, .episode-date, [class*='pubdate' i]`;
/** Of a date that a theme prints in parts, the whole. */
const WHOLE = "time, date, [class~=date]";
/** So few short texts between a date and the heading: the date belongs to it, whatever dates follow. */
const AT_HEADING = 4;
/** When something was made, of what also says when it was published. */
const RECORDED = /^(?:record|aufge|aufnahme|enregistr|réalis|graba|registr|event|収録)/i;
const ADDRESS_DAY = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=\/|[-_.])/;

/** A date that the page marks as that of publishing, near its heading or else anywhere in its main part, if it is but one. */
export function markedDate(page: Document): Published | null {
  const language = languageOf(page);
  const near = nearElements(page, DATED);
  const marked =
    near.length > 0
      ? near
      : all(page, DATED)
          .slice(0, 20)
          .filter((each) => !isBeside(each));
  return agreed(marked.filter((each) => !speaksOfAnother(each)).flatMap((each) => dateOf(each, language) ?? []));
}

/** A date in a line near the heading: one with a label first, else an only one that nothing calls another date. */
export function shownDate(page: Document): Published | null {
  const language = languageOf(page);
  const times = nearElements(page, WHOLE).filter((each) => !speaksOfAnother(each));
  const timed = agreed(times.flatMap((each) => dateOf(each, language) ?? []));
  if (timed) return timed;
  const texts = nearTexts(page).filter(
    ({ element, text, before }) =>
      !UPDATED.test(element.className) &&
      !OTHER_DATE.test(behindLabel(text, "published") ? text : `${before.slice(-60)} ${text}`),
  );
  const dated = texts.flatMap(({ text, before, distance }) => {
    const date = publishedFrom(withoutLabel(text, "published"), language);
    return date
      ? [
          {
            date,
            distance,
            isRecorded: RECORDED.test(text),
            isLabelled: [text, before.slice(-40).trim()].some((each) => behindLabel(each, "published") !== null),
          },
        ]
      : [];
  });
  const nearest = Math.min(...dated.map(({ distance }) => distance));
  const atHeading = dated.filter(({ distance }) => distance <= AT_HEADING && distance <= nearest + 1);
  const labels = dated.filter(({ isLabelled }) => isLabelled);
  const kinds = [labels.filter(({ isRecorded }) => !isRecorded), labels, atHeading, dated];
  return agreed((kinds.find((kind) => kind.length > 0) ?? []).map(({ date }) => date));
}

/** A date behind its label anywhere in the page's main part: `Mise en ligne: 23 mai 2019`. */
export function labelledDate(page: Document): Published | null {
  const language = languageOf(page);
  return agreed(labelled(page, "published").flatMap(({ value }) => publishedFrom(value.slice(0, 100), language) ?? []));
}

/** The day that a blog's engine puts into the address of a post: `/2026/05/11/title/`. */
export function dateInAddress(url: URL): Published | null {
  const [, year = "", month = "", day = ""] = ADDRESS_DAY.exec(url.pathname) ?? [];
  return year ? publishedFrom(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
}

/** Why a date is none of publishing: nothing was published tomorrow. */
export function refuseDate(now: number): (published: Published) => string | null {
  return ({ value }) => (Date.parse(value) > now + 2 * 86_400_000 ? "it lies in the future" : null);
}

function dateOf(element: Element, language: string): Published | null {
  for (const attribute of ["datetime", "content", "title"]) {
    const date = publishedFrom(element.getAttribute(attribute) ?? "", language);
    if (date) return date;
  }
  const text = element.childElementCount > 1 ? [...element.children].map(textOf).join(" ") : textOf(element);
  return publishedFrom(withoutLabel(text, "published").slice(0, 100), language);
}

function speaksOfAnother(element: Element): boolean {
  const parent = element.parentElement;
  const line = parent && textOf(parent).length <= 160 ? textOf(parent) : textOf(element);
  const at = Math.max(0, line.indexOf(textOf(element)));
  const before = at > 0 ? line.slice(Math.max(0, at - 60), at) : labelOf(element).slice(-60);
  return OTHER_DATE.test(`${element.className} ${before}`) || OTHER_DATE.test(textOf(element).slice(0, 60));
}

function agreed(dates: readonly Published[]): Published | null {
  const days = new Set(dates.map(({ value }) => value.slice(0, 10)));
  return days.size === 1 ? (dates.find(({ precision }) => precision === "time") ?? dates[0] ?? null) : null;
}

function languageOf(page: Document): string {
  return attribute(page, "html", "lang") || "en";
}
