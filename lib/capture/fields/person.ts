import { all, textOf } from "../metadata/page.ts";

/** Makers of the software that a page is made with, and roles instead of names. */
const SOFTWARE =
  /contributors|bootstrap|wordpress|\btheme|template|\bjekyll|\bhugo\b|docusaurus|sphinx|drupal|joomla|squarespace|\bwix\b|webflow|elementor|moodle|kaltura|opencast|administrator|^admin\b|^\w+admin$|webmaster|^editor(?:ial)?(?: team)?$|^staff$|^r[eé]da[kc](?:tion|tie|cja|ção|ción|zione)$|^redação$|^редакция$|^equipo editorial$|^(?:编辑部?|編集部|小编|(?:网站|系统)?管理[员者人])$|^your name$|^j(?:ohn|ane) doe$|^site admin|creative tim|html5 ?up|^author$|^guest$|^user\d*$|^super ?user$|^root$|^unknown$|all rights|©/i;
const SMALL = /^(?:de|der|den|van|von|la|le|di|da|del|dos|el|al|bin|ibn|y|e|af|zu|ten|ter|the|and|und|et)$/;
const TITLES =
  /^(?:prof|professore?|professorin|dr|phd|mr|mrs|ms|sir|dame|rev|fr|hon|st|ing|mag|dipl|pastor|rabbi|pfarrer)\.?$/i;
/** Family name and given name, with a space between them. */
const JAPANESE =
  /^\p{Script=Han}{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}(?:[ \u3000]*(?:氏|さん|先生|准?教授|博士))?$/u;
/** Words between that only sentences and titles have tell these from names. */
const ARABIC =
  /^(?!.*(?<!\p{L})(?:في|من|إلى|على|عن|مع|ما|ماذا|لا|كيف|لماذا|هل|أن|هذا|هذه|كل|بين|بعد|قبل|حول)(?!\p{L}))(?:ال)?(?:(?:د|أ|م|دكتورة?|أستاذة?|شيخ)[. ]+)*\p{Script=Arabic}{2,12}(?: \p{Script=Arabic}{2,12}){1,3}$/u;
const NO_NAME =
  /\b(?:minutes?|hours?|download|subscribe|share|play|listen|watch|video|audio|podcast|episode|comments?|views?|more|about|contact|home|login|read|transcript|university|department|institute|school|college|faculty|society|cent(?:re|er)|room|lecture|seminar|sciences?|engineering|physics|mathematics|history|studies|permission|default|email|rss)\b/i;

/** Is this the name of software or a role, which pages write where an author belongs? */
export function isSoftware(name: string): boolean {
  return SOFTWARE.test(name);
}

/** What follows a name where a page tells who that is: a trade. Cities and the dead are told of, too. */
const TOLD =
  /^ (?:teaches|directs|works (?:at|as)|(?:is|ist) (?:(?!by|of|on|in|for|from|with|wh)[\p{L}-]+,? ){0,4}(?:professor|teacher|lecturer|researcher|scientist|engineer|founder|director|curator|artist|author|writer|journalist|historian)(?:in)?(?![\p{L}-]))/iu;

/** Does a text tell who somebody is: "Dana Wu is a teacher"? */
export function isToldOf(text: string, name: string): boolean {
  const at = text.indexOf(`${name} `);
  return at >= 0 && TOLD.test(text.slice(at + name.length, at + name.length + 60));
}

/** Does this look like the name of a person: two to five words with capitals, or a short name in Chinese? */
export function isPerson(text: string): boolean {
  const plain = text.trim();
  if (/^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u.test(withoutHanTitle(plain))) return true;
  if (/^\p{Script=Hangul}{2,4}$/u.test(plain.replace(/\s*(?:교수님?|선생님?|박사)$/u, ""))) return true;
  if (JAPANESE.test(plain) || ARABIC.test(plain)) return true;
  if (plain.length > 60 || /[\d:;!?@#/|<>()[\]{}"“”]/.test(plain) || NO_NAME.test(plain)) return false;
  const words = plain.split(/\s+/).filter((word) => !TITLES.test(word));
  if (words.length < 2 || words.length > 5)
    return words.length === 1 && TITLES.test(plain.split(/\s+/)[0] ?? "") && /^\p{Lu}/u.test(words[0] ?? "");
  return words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || SMALL.test(word));
}

/** 王思远 教授: a title behind the name. */
function withoutHanTitle(name: string): string {
  return name.replace(/(?<=\p{Script=Han}{2}\s*)(?:副?教授|老师|博士|院士|研究员|先生|女士)$/u, "").trim();
}

/** `Dr. Ingrid Lund, curator of ships` */
export function isTitled(text: string): boolean {
  return /^(?:(?:Prof|Dr|Rev|Fr|Pastor|Rabbi|Sir|Dame|Professorin|Professore?|Pfarrer)\b\.?\s+)+\p{Lu}/u.test(text);
}

/** `universe` and `a school of thought` are no places to work at. */
const AFFILIATED = /^[^,;]{5,40},\s.*(?:Univ(?:\.|ersi)|universität|Institut|College|School of|[Hh]ochschule)/;
/** How towns begin, which stand before a university in the same way. */
const TOWN = /^(?:new|los|san|santa|são|tel|hong|palo) /i;

/** `Ines Marlow, University of Ghent` */
export function isAffiliated(text: string): boolean {
  return AFFILIATED.test(text) && !TOWN.test(text);
}

const IN_WORDS =
  /\b(?:lecture|talk|presentation|webinar|seminar|keynote|conversation|interview|sermon|vortrag|vorlesung|gespräch|conférence|conferencia|charla|entrevista)s?\s+(?:(?:given|presented|delivered)\s+)?(?:by|with|von|mit|par|avec|de|con)\s+((?:(?:[Pp]rof(?:essor)?|[Dd]r|[Ss]ir|[Rr]ev)\.?\s+)*\p{Lu}[\p{L}.'’-]*(?:\s+(?:de|van|von|der|den|bin|al)|\s+\p{Lu}[\p{L}.'’-]*){1,3})/u;

/** The person in "a lecture by Dr. Anna Berg", at the beginning of what a page says. */
export function peopleInWords(text: string): string[] {
  const name = (IN_WORDS.exec(text.slice(0, 800))?.[1] ?? "").replace(/[.'’-]+$/, "");
  return isPerson(name) ? [name] : [];
}

/** `Berg, Anna`, as libraries write it, in the order in which the page says the name elsewhere. */
export function inOrder(page: Document, names: readonly string[] = []): readonly string[] {
  const [, last, first] = (names.length === 1 && /^([\p{L}'’-]+), ([\p{L}'’. -]+)$/u.exec(names[0] ?? "")) || [];
  return last && first && textOf(all(page, "body")[0]).includes(`${first} ${last}`) ? [`${first} ${last}`] : names;
}

/** The names in "Anna Berg (Ghent), Bo Chen and Cy Diaz". */
export function namesIn(text: string): string[] {
  // 主持人：大家好，欢迎收听。 is what was said.
  if (/[。！？]$/.test(text)) return [];
  return text
    .replace(/\s*\([^()]*\)/g, "")
    .split(/\s*(?:[,;、，،&/]|(?<=\p{Script=Han})・|\s(?:and|und|et|y|e|og|och|en|和|与)\s)\s*/iu)
    .map((name) => name.trim().replace(/[.:]$/, ""))
    .map((name) => name.replace(/\s+(?:副?教授|老师|博士|院士|研究员|先生|女士)$/u, ""))
    .filter(Boolean);
}
