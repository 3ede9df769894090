import { isBeside, isOfOthers } from "../evidence/player-places.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, textOf } from "../metadata/page.ts";

/** What pages write before a value, in the languages that podcasts and lectures are published in. Seen until 2026-11. */
const LABELS = {
  published:
    /^(?:published|publication date|publish(?:ed)? on|release(?:d|d on| date)?|air(?:ed|ed on| ?date)|broadcast(?: date)?|record(?:ed|ed on|ing date)|event date|date(?: published| added)?|posted(?: on)?|uploaded(?: on)?|veröffentlicht(?: am)?|veröffentlichung|veröffentlichungsdatum|erschienen(?: am)?|gesendet(?: am)?|(?:sende|aufnahme)?datum|aufgezeichnet(?: am)?|online seit|publiée?(?: le)?|mise? en ligne(?: le)?|diffusée?(?: le)?|date de (?:publication|diffusion)|publicad[oa](?: el| em)?|fecha(?: de publicación)?|emitido(?: el)?|data(?: di pubblicazione| publikacji| de publicação)?|pubblicato(?: il)?|gepubliceerd(?: op)?|data emisji|publicera[dt]|publiceringsdatum|opublikowano|опубликовано|дата(?: публикации)?|发布(?:时间|日期|于)?|发表时间|日期|上传时间|公開日|配信日|投稿日)$/iu,
  duration:
    /^(?:duration|(?:episode |video |audio )?length|running time|run ?time|play(?:ing)? ?time|dauer|länge|laufzeit|spieldauer|spielzeit|durée|duración|durata|duração|duur|längd|délka|czas trwania|时长|時長|长度|長さ|(?:再生|収録|放送)時間|длительность|продолжительность)$/iu,
  people:
    /^(?:speakers?|presenters?|lecturers?|instructors?|teachers?|(?:your )?hosts?|hosted by|presented by|taught by|(?:special )?guests?|people|preachers?|pastor|with|moderation|referent(?:in|en|innen)?|dozent(?:in|en|innen)?|vortragende[rn]?|lehrende(?:r|\(r\))?|prediger(?:in)?|sprecher(?:in)?|gäste?|autor(?:in|\/in|:in|\*in)?|intervenant[es]*|présenté par|invitée?s?|ponentes?|presentad[oa] por|profesora?|docente|relatori?e?|gość|prowadz(?:ący|i|iła?)|programledare|主讲(?:人|教师|老师)?|讲师|授课教师|嘉宾|主持人?|主播|演讲者|ведущи[йе]|лектор|гость)$/iu,
  keywords:
    /^(?:(?:episode |video )?tags?|topics?|keywords?|tagged(?: with)?|filed under|schlagw[oö]rt(?:er|e)?|schlagwörter|stichw[oö]rter?|themen|mots[- ]clés|étiquettes|thèmes|sujets|etiquetas|temas|palabras clave|parole chiave|palavras-chave|trefwoorden|ämnen|nyckelord|tagi|słowa kluczowe|теги|темы|ключевые слова|标签|关键词|话题|タグ)$/iu,
  description:
    /^(?:(?:episode |video |talk |session )?(?:description|abstract|summary)|about this (?:episode|talk|lecture|video|session)|beschreibung|inhalt|zusammenfassung|kurzbeschreibung|über diese folge|worum geht.s\??|résumé|descripción|resumen|descrizione|descrição|resumo|beschrijving|samenvatting|beskrivning|opis|описание|аннотация|简介|内容简介|课程简介|节目简介|概要|内容)$/iu,
} as const;

type Label = keyof typeof LABELS;
const KINDS = ["published", "duration", "people", "keywords", "description"] as const;

/** A value that stands behind its label: in the same line, or in the element after it. */
export interface Labelled {
  readonly value: string;
  /** Holds the value alone; null where it stands in one line with its label. */
  readonly element: Element | null;
}

const LINE = /^([^:：]{2,40}?)\s*(?:[:：]\s*(.*))?$/su;
/** `Veröffentlicht am 16.08.2019` has no colon. */
const BEFORE_NUMBER = /^([^\d:：]{2,40}?)\s+(\d.*)$/su;
const MOST = 4000;
const LONGEST_LABEL = 40;
const LONGEST_VALUE = 300;
const LISTED = "[class*=comment], [id*=comments], [class*=related], [class*=recommend], form";

/** Values with a label of this kind, anywhere in the page's main part, in its order. */
export function labelled(page: Document, label: Label): readonly Labelled[] {
  return labelledOf(page).get(label) ?? [];
}

const labelledOf = oncePerPage((page): ReadonlyMap<Label, readonly Labelled[]> => {
  const found = new Map<Label, Labelled[]>();
  const [body] = all(page, "body");
  if (!body) return found;
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* texts */);
  for (let count = 0; count < MOST; count++) {
    const node = walker.nextNode();
    if (!node) break;
    const label = labelOf(node.nodeValue ?? "");
    const element = node.parentElement;
    if (!label || !element || element.closest(LISTED)) continue;
    // Site-wide lists of topics stand at the side, and so do the facts of one lecture.
    if (label.name === "keywords" || label.name === "description" ? isBeside(element) : isOfOthers(element)) continue;
    const value = label.rest === "" ? behind(node, element) : { value: label.rest, element: null };
    if (value) found.set(label.name, [...(found.get(label.name) ?? []), value]);
  }
  return found;
});

/** `Label: value`, or a label alone. */
function labelOf(text: string): { readonly name: Label; readonly rest: string } | null {
  const plain = text.slice(0, LONGEST_VALUE).replace(/\s+/g, " ").trim();
  for (const form of [LINE, BEFORE_NUMBER]) {
    const [, before = "", rest = ""] = form.exec(plain) ?? [];
    const name = before.length > LONGEST_LABEL ? undefined : KINDS.find((kind) => LABELS[kind].test(before));
    if (name) return { name, rest };
  }
  return null;
}

/** What follows a label that stands alone: the rest of its line, the next element, or the next one of its row. */
function behind(label: Node, element: Element): Labelled | null {
  for (let next = label.nextSibling ?? null; next; next = next.nextSibling) {
    const value = valueOf(next);
    if (value) return value;
  }
  for (let outer = element, depth = 0; depth < 3; depth++) {
    for (let next = outer.nextSibling; next; next = next.nextSibling) {
      const value = valueOf(next);
      if (value) return value;
    }
    const parent = outer.parentElement;
    if (!parent || textOf(parent).length > LONGEST_LABEL + 2) return null;
    outer = parent;
  }
  return null;
}

function valueOf(node: Node): Labelled | null {
  const value = (node.nodeValue ?? node.textContent ?? "").replace(/^[\s:：]+/, "").trim();
  if (value === "" || (node.nodeType !== 1 && node.nodeType !== 3)) return null;
  return { value, element: node.nodeType === 1 ? (node as Element) : null };
}
