import { isBeside } from "../evidence/player-places.ts";
import { mediaOfPage } from "../evidence/media-of-page.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, lineOf, visibleText } from "../metadata/page.ts";
import { nearest } from "../metadata/standing-still.ts";
import { leadsElsewhere, subjectHeading } from "./heading.ts";
import { labelled } from "./labelled.ts";
import { behindLabel } from "./labels.ts";
import { withClass } from "../metadata/with-class.ts";

/** Parts that engines and people make for the notes of an episode or the text of a lecture. */
const PLACES = `${withClass("show-notes shownotes episode-description episode__description episode-content episode-body post-content article-body lecture-description video-description talk-description abstract")}, [itemprop=description], .entry-content, [itemprop=articleBody], #description, .description`;
/** Of these, each page has but one, wherever it stands. */
const OWN = "[itemprop=description], #description, .video-description, .episode-description, .lecture-description";
const TEXT = "p, ul, ol, blockquote, h2, h3, h4, div";
const BLOCKS = "p, div, ul, h1, h2, h3, table";
const INLINE = "a, b, i, em, strong, span, code, q, cite, small";
const END =
  /^(?:(?:full |episode |show )*transcript(?:ion)?\b|transkript|trans?cri[pçz]|расшифровка|文字起こし|대본|comment(?:s|i|aires?)?\b|kommentare|coment[aá]rios|reacties|комментарии|コメント|댓글|تعليقات|leave a (?:reply|comment)|related|ähnliche (?:folgen|episoden|videos)|épisodes similaires|(?:\S+ )?(?:relacionad|correlati)|gerelateerde|похожие выпуски|関連|관련|حلقات ذات|more (?:episodes|videos|talks)|share (?:this|on)|subscribe|about the (?:author|host|show)|next episode|contributors|mitwirkende|abonn|suscríbe|iscriviti|assine |подпи[шс]|订阅|구독|اشترك|(?:tags?|タグ|태그|الوسوم|tagged|filed under|posted in|schlagwörter|mots-clés|etiquetas|теги|标签|標籤)\s*[:：]|support (?:the|this|our) (?:show|podcast)|文字稿|字幕|评论|相关)/i;
/** Of these, words that a sentence begins with as well: `Comment la lumière se propage …`, `Transcription factors are …`. */
const OR_TEXT = /^(?:(?:comment|transcription|related)\b|関連|관련|相关)[^:：]*$/i;
/** What engines print around their players. */
const ENGINE = `${withClass("podcast_meta share social subscribe transcript player comment related download")}, .powerpress_links, .powerpress_player, [id*=transcript], nav, form, button, audio, video, iframe, figure`;
const FILE_LINK = "a[href*='.mp3'], a[href*='.m4a'], a[href*='.mp4']";
const NOTICE =
  /^\[?(?:download|herunterladen|télécharger|descargar)\b|^(?:last (?:modified|updated|edited|changed)|zuletzt (?:geändert|aktualisiert|bearbeitet)|dernière m|mis à jour|última m|ultima m|最后(?:修改|更新)|更新于)|(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?.{5,200}){3}|\bcookies?\b|javascript|your browser|gift articles|sign up|newsletter|^(?:every\b.*|[^.!?]*)wherever you (?:get|listen)|log ?in to|©|all rights reserved|tous droits réservés|derechos reservados|alle rechte vorbehalten|\bimpressum\b|[请請]先?登[录入]|登录后[即可再]|版[权權]所有|不得转载|浏览器不支|ログインして|無断転載/i;
/** Who spoke when, in a line under the heading. */
const DAY = /\d{1,2}\D{1,20}(?:19|20)\d\d|(?:19|20)\d\d[-年/.]\d|[^\s\d]{3,12} \d{1,2}(?:st|nd|rd|th)?, \d{4}/;
const SENTENCE = /[.!?。！？…]["”»)]?$/;
const LONGEST_FACT = 120;
const LEAST = 40;
/** A sentence in Chinese or Japanese says much in a few characters. */
const SHORT_SENTENCE = /^.{8,}[。！？]["”」]?$/su;
const MOST = 600;
const LONGEST_BLOCK = 60_000;
const LONGEST_LINE = 300;

/** The text that the page itself writes on its lecture: notes, abstract, the paragraphs behind the heading. */
export const notesOfPage = oncePerPage((page): string => {
  const named = labelledNotes(page);
  if (named) return named;
  const heading = subjectHeading(page);
  const places = all(page, PLACES)
    .slice(0, 60)
    .filter((each) => !isBeside(each) && isEnough(lineOf(each)) && lineOf(each).length <= LONGEST_BLOCK);
  const behind = places.filter(
    (each) => !heading || heading.compareDocumentPosition(each) & 4 || each.contains(heading),
  );
  const own = behind.length > 0 ? behind : places.filter((each) => each.matches(OWN));
  const inPlace = own.map((each) => textIn(each, heading)).find(isEnough);
  const start = heading ?? mediaOfPage(page)[0]?.element ?? null;
  const root = all(page, "main, article, [role=main], body")[0] ?? null;
  // Where no heading is, a link to the file may well stand below the text.
  return (inPlace ?? textIn(root, start)) || (heading ? "" : textIn(root, null));
});

/** What stands under "Description" or "Abstract". */
function labelledNotes(page: Document): string {
  const [first, second] = labelled(page, "description");
  if (!first || second) return "";
  const { value, element } = first;
  if (!element) return isEnough(value) && value.length < LONGEST_LINE ? value : "";
  if (!isText(element)) return "";
  return element.matches(TEXT) ? joined(following(element)) : element.matches("dd, td") ? visibleText(element) : "";
}

/** The first paragraph of some length behind the heading, with what follows it in the same part. */
function textIn(root: Element | null, heading: Element | null): string {
  if (!root) return "";
  const blocks = [...root.querySelectorAll("p, li, blockquote, div, span")].slice(0, MOST);
  const start = blocks.find((each) => isParagraph(each, heading));
  const bare = bareText(root, heading) ?? (heading?.parentElement ? bareText(heading.parentElement, heading) : null);
  // Some engines write without paragraphs.
  if (bare && !(start && start.compareDocumentPosition(bare) & 4)) return joined(following(bare));
  if (!start) return root.querySelector("p, div") === null && isText(root) ? visibleText(root) : "";
  const whole = wholeOf(start, blocks);
  return joined(following(whole.localName === "li" ? (whole.parentElement ?? whole) : withLead(whole, heading)));
}

/** The short sentence that stands alone before a paragraph: `The first episode!` */
function withLead(paragraph: Element, heading: Element | null): Element {
  const lead = paragraph.previousElementSibling;
  const text = lineOf(lead);
  const isLead =
    lead?.localName === "p" &&
    paragraph.localName === "p" &&
    lead.childElementCount === 0 &&
    text.length >= 12 &&
    SENTENCE.test(text) &&
    !NOTICE.test(text) &&
    !isFact(text) &&
    (!heading || heading.compareDocumentPosition(lead) & 4);
  return isLead ? lead : paragraph;
}

/** What themes put under the heading as an excerpt is the beginning of the text. */
function wholeOf(excerpt: Element, blocks: readonly Element[]): Element {
  const start = lineOf(excerpt);
  if (start.length > LONGEST_LINE) return excerpt;
  const whole = blocks.find(
    (each) => each.localName === "p" && each !== excerpt && lineOf(each).startsWith(start) && !isBeside(each),
  );
  return whole && lineOf(whole).length > start.length ? whole : excerpt;
}

/** Text that stands in a part itself, not in an element. */
function bareText(root: Element, heading: Element | null): Node | null {
  if (root.matches("main, article, [role=main], body")) return null;
  const texts = [...root.childNodes].filter(({ nodeType }) => nodeType === 3);
  const isBehind = (text: Node) => !heading || Boolean(heading.compareDocumentPosition(text) & 4);
  return texts.find((text) => isEnough(spaced(text)) && isBehind(text)) ?? null;
}

/** A paragraph and what follows it in the same part, to where something else begins. */
function following(start: Node): string[] {
  const texts: string[] = [];
  let wasBlock = false;
  for (let next: Node | null = start; next; next = next.nextSibling) {
    const text = next.nodeType === 3 ? spaced(next) : "";
    if (text) {
      texts.push(text);
      wasBlock = false;
    }
    if (next.nodeType !== 1) continue;
    const element = next as Element;
    if (isEnd(element) || isOther(element)) break;
    if (element.matches(ENGINE) || (element.querySelector(FILE_LINK) && lineOf(element).length < LEAST)) continue;
    // A byline behind a paragraph goes on with nothing.
    const isBlock = element.matches(TEXT);
    if (isBlock) texts.push(visibleText(element));
    else if (element.matches(INLINE) && !wasBlock) texts.push(`${texts.pop() ?? ""} ${lineOf(element)}`.trim());
    wasBlock = isBlock;
  }
  return texts;
}

/** What comes behind the text; not a sentence of it. */
function isEnd(element: Element): boolean {
  const start = lineOf(element).slice(0, 60);
  if (!END.test(start)) return false;
  const isSentence = isEnough(start) && SENTENCE.test(lineOf(element)) && !element.querySelector(BLOCKS);
  return !isSentence || !OR_TEXT.test(start);
}

/** A part of a list of other pages. */
function isOther(element: Element): boolean {
  const heading = element.matches("h2, h3, h4") ? element : element.querySelector("h2, h3, h4");
  return heading !== null && leadsElsewhere(heading);
}

function joined(texts: readonly string[]): string {
  return texts.filter(Boolean).join("\n\n").trim();
}

function isParagraph(each: Element, heading: Element | null): boolean {
  if (heading && !(heading.compareDocumentPosition(each) & 4)) return false;
  // Most hold others: their whole text is long.
  if (/^(?:div|span)$/.test(each.localName) && (each.querySelector(BLOCKS) || !isEnough(ownTextOf(each)))) return false;
  if (!isEnough((each.textContent ?? "").trim())) return false;
  if (nearest(each, ENGINE) || isBeside(each) || NOTICE.test(lineOf(each).slice(0, 300))) return false;
  return isText(each) && !isFact(lineOf(each));
}

function isFact(text: string): boolean {
  return (
    text.length <= LONGEST_FACT && DAY.test(text) && (!SENTENCE.test(text) || behindLabel(text, "published") !== null)
  );
}

/** Words to read, not a row of links. */
function isText(each: Element): boolean {
  const text = lineOf(each);
  if (!isEnough(text) || !/\s|\p{Script=Han}/u.test(text)) return false;
  const linked = [...each.querySelectorAll("a")].reduce((sum, link) => sum + lineOf(link).length, 0);
  return linked * 2 < text.length;
}

function ownTextOf(element: Element): string {
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
  return texts.map(spaced).filter(Boolean).join(" ");
}

function spaced(text: Node): string {
  return (text.nodeValue ?? "").replace(/\s+/g, " ").trim();
}

function isEnough(text: string): boolean {
  return text.length >= LEAST || SHORT_SENTENCE.test(text);
}
