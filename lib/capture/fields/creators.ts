import { hostOf } from "../host.ts";
import { isOfOthers } from "../evidence/player-places.ts";
import { all, documentTitle, lineOf, meta, textOf } from "../metadata/page.ts";
import { letters } from "../metadata/site-names.ts";
import { inOrder, isAffiliated, isPerson, isSoftware, isToldOf, isTitled, namesIn } from "./person.ts";
import { isAtOther, subjectHeading } from "./heading.ts";
import { labelled } from "./labelled.ts";
import { behindLabel, isLabel, withoutLabel } from "./labels.ts";
import { nearElements, nearTexts } from "./near-heading.ts";
import { INVITATION } from "./keywords.ts";
import { notesOfPage } from "./notes.ts";
import { withClass } from "../metadata/with-class.ts";

const MOST = 12;
const LONGEST = 160;
/** So near the heading, a person with a title is who speaks. */
const AT_HEADING = 3;
const SPEAKERS = withClass("speaker presenter lecturer preacher intervenant referent dozent");
const ROLES = `${withClass("instructor byline author-name author__name authors__name post-author entry-author host-name creator artist")}, ${SPEAKERS}, [itemprop=author], [rel~=author], a[href*='/createdby/'], [class*=author-card] [class*=name], [class~=author], [class~=author] a, [class$=_author], [class$=-author], [class*=authors] a, .vcard .fn`;
/** Who is quoted or has a say, or wrote a book that is named, has not made the page. */
const OTHERS_AUTHOR = /(?:comment|repl|review|quot|testimon|book)\w*[-_]+author/i;
/** Whoever has put it there, as sites call them on which anybody may: a person, a channel, a name of any form. */
const CHANNELS = `${withClass("userLink uploader channel-name channelName channel__name owner posted-by")}, a[href*='/channel/'], a[href^='/@'], a[href*='/user/']:not([href*='/login'], [href*='/register']), [class*='username' i]:not(label), [id*=username], [id*=channel-name]`;
const PERSON_LINKS = ["speaker", "speakers", "people", "person", "presenter", "lecturer", "profile", "profiles"]
  .map((word) => `main a[href*="/${word}/" i], article a[href*="/${word}/" i]`)
  .join(", ");
const OWN_PAGE = /\/(?:speakers?|people|person|presenter|lecturer|profiles?)\/([^/?#]+)/i;
/** Where somebody works. */
const IN_BRACKETS = /\s*[(（][^()（）]{2,100}[)）]/g;
const OTHERS_CARD =
  "[class*=card]:not([class*=vcard], [class*=author], [class*=speaker], [class*=presenter], [class*=lecturer])";
/** Behind a title, in what the window is called. */
const BY_IN_TITLE = /\s(?:by|von|par|por|от)\s+/;
/** Who tells stories under a name of his own making: 主播：老船长讲故事. */
const OF_ANY_FORM = /^(?:主播|UP主|播主|电台)\s*[:：]\s*([\p{L}\p{N}·_-]{2,16})$/iu;
/** `by Ines Marlow`: a page has one; more are those of what else it offers. */
const BYLINE = /^(?:by|von|par|por|di|da|door|av|af)(?:\s|:?$)/i;
/** `The hosts are Ines Marlow and Bo Chen`: a label, made a sentence. */
const SENTENCE =
  /^(?:(?:the|our|your|today[’']s|die|der|unsere?|zu|notre|nos|la|le|les|el|los|nuestr[oa]s?)\s+)?(\S+)\s+(?:is|are|was|were|ist|sind|war|waren|est|sont|es|son)\s+(.+)$/i;
/** When, behind who: `by Ines Marlow on 11 May 2026` */
const ON_DAY = /\s+(?:on|at|am|le|el|em|il|op)(?:\s.*\d.*)?$/;
/** Lists of people at an episode, as podcast engines write them. */
const PEOPLE =
  "[class*=contributor] li, [class*=hosts] li, [class*=host__name], [class*=episode-hosts] a, [class*=episode__hosts] a, [class*=speakers] :is(li, h3, h4), [class*=person-list] .name, [class*=people] [class*=name], [class*=guest] [class*=name]";

/** People in a line near the heading that says what they did: "with Anna Berg", "Speaker: …", 主讲：…. */
export function peopleInLines(page: Document): string[] {
  const marked = markedPeople(page);
  let bylines = 0;
  return distinct(
    nearTexts(page).flatMap(({ element, text, before, distance }) => {
      if (text.length > LONGEST) return [];
      if (distance > 0 && distance <= AT_HEADING && (isTitled(text) || isAffiliated(text)))
        return namesIn(text).slice(0, 1).filter(isPerson);
      // A name alone, which the page marks as its author's, or of whom it tells more.
      if (
        distance > 0 &&
        distance <= AT_HEADING &&
        /\s/.test(text) &&
        isPerson(text) &&
        (isToldOf(notesOfPage(page), text) || marked.includes(text))
      )
        return [text];
      const [, label = "", subject = ""] = SENTENCE.exec(text) ?? [];
      const named = isLabel(label, "by") ? subject : behindLabel(text, "by");
      const channel = OF_ANY_FORM.exec(text)?.[1];
      if (channel) return [channel];
      const isNamed = named !== null && named !== "";
      const said = isNamed ? named.replace(ON_DAY, "") : isLabel(before.slice(-30).trim(), "by") ? text : "";
      const people = namesIn(said).filter(isPerson);
      if (people.length === 0 || isAtOther(element)) return [];
      return BYLINE.test(isNamed ? text : before.trim()) && bylines++ > 0 ? [] : people;
    }),
  );
}

/** People whom the page marks as speaker, author or host near its heading. */
export function markedPeople(page: Document): string[] {
  const marked = nearElements(page, ROLES)
    .filter((each) => !isOfOther(each) && !OTHERS_AUTHOR.test(each.className))
    .map((each) => shownName(each.querySelector("[itemprop=name], h3, h4, h5") ?? nameIn(each) ?? each));
  return distinct(
    marked
      .filter((text) => text.length <= LONGEST)
      .flatMap((text) => {
        // `Berg, Ada | 11 May 2026`
        const plain = withoutLabel(text, "by").replace(/\s+/g, " ");
        const [own = ""] = plain.split(/\s*[|•·]\s*(?=.*\d)/);
        return inOrder(page, [own]).flatMap(namesIn);
      })
      .filter(
        (name) =>
          name.length >= 2 &&
          name.length <= 80 &&
          !isSoftware(name) &&
          !isLabel(name, "by") &&
          (isPerson(name) || /^(?![a-z]+\d*$)\S*\p{L}\S*$/u.test(name)),
      ),
  );
}

/** `Bells by Foundry Hour | Site`, where that name stands alone near the heading, too: of any form. */
export function namedInTitle(page: Document, title: string): string[] {
  const [, ...rests] = documentTitle(page).split(title);
  const [, ...behind] = rests.join(title).split(BY_IN_TITLE);
  const isBehind = (name: string) =>
    behind.some((each) => each.startsWith(name) && !/^[\p{L}\p{N}]/u.test(each.slice(name.length)));
  // Days and single words stand there as well: `от 12 марта 2024`, `step by step`.
  const isName = (text: string) => text.length >= 3 && !/^[a-zа-я\d]|\d{4}/.test(text);
  const named = nearTexts(page).find(({ text, distance }) => distance > 0 && isName(text) && isBehind(text));
  return named ? [named.text] : [];
}

/** The channel that the page marks near its heading. */
export function markedChannel(page: Document, url: URL): string[] {
  const names = nearElements(page, CHANNELS)
    .filter((each) => !isOfOther(each) && !each.querySelector(CHANNELS) && !leadsAway(each, url))
    .map((each) => withoutLabel(lineOf(each.querySelector("a") ?? each), "by"))
    .filter((name) => name.length >= 2 && name.length <= 60 && !isSoftware(name) && !INVITATION.test(name));
  return names.slice(0, 1);
}

/** To another site, where the house has a channel, too. */
function leadsAway(element: Element, url: URL): boolean {
  const target = URL.parse(element.getAttribute("href") ?? "", url);
  return target !== null && hostOf(target) !== hostOf(url);
}

/** The name at the top of what says more of a person. */
function nameIn(element: Element): Element | null {
  const [link, ...others] = element.querySelectorAll("a");
  if (link && others.length === 0 && isPerson(textOf(link))) return link;
  if (textOf(element).length <= 60) return null;
  return element.querySelector("[class*=name], h2, h3, h4, h5, strong");
}

/** A card in a list of others; the page's subject may stand in one, too. */
function isOfOther(element: Element): boolean {
  const card = element.closest(OTHERS_CARD);
  return card !== null && card.querySelector("h1") === null && !card.contains(subjectHeading(element.ownerDocument));
}

/** Names are repeated for those who hear the page instead of seeing it. */
function shownName(element: Element): string {
  const hidden = element.querySelector(withClass("screen-reader sr-only visually-hidden"));
  const text = textOf(element);
  return hidden && textOf(hidden) !== text ? text.replace(textOf(hidden), "").trim() : text;
}

/** People behind a label anywhere in the page's main part: "Presented by", "Gäste:". */
export function labelledPeople(page: Document): string[] {
  const lines = labelled(page, "people").filter(({ value }) => value.length <= LONGEST);
  const texts = lines.flatMap(({ value, element }) => (element ? apart(element) : null) ?? [value]);
  return distinct(
    texts.flatMap((text) => namesIn(text.replace(IN_BRACKETS, "").replace(/\s+/g, " "))).filter(isPerson),
  );
}

/** People whose own pages the page links to beside its subject, by their names in the addresses: `/speaker/ada-berg`. */
export function linkedPeople(page: Document): string[] {
  const links = all(page, PERSON_LINKS)
    .slice(0, MOST * 10)
    .filter((link) => !isOfOthers(link) && !isOfOther(link) && isOwnPage(link));
  return distinct(links.map(shownName));
}

function isOwnPage(link: Element): boolean {
  const name = shownName(link);
  const last = letters(name.split(/\s+/).at(-1) ?? "");
  const slug = OWN_PAGE.exec(link.getAttribute("href") ?? "")?.[1] ?? "";
  return isPerson(name) && last.length > 2 && letters(slug).includes(last);
}

/** The items of a list or the rows of a table, each a person; null where it is one line. */
function apart(element: Element): string[] | null {
  const items = [...element.querySelectorAll("li, tr, dd")];
  return items.length > 1 ? items.map(textOf) : null;
}

/** Does the page mark somebody as its speaker? */
export function hasSpeaker(page: Document): boolean {
  return nearElements(page, SPEAKERS).length > 0 || labelledPeople(page).length > 0;
}

/** People in the list of those who made the episode. */
export function listedPeople(page: Document): string[] {
  const items = all(page, PEOPLE)
    .filter((each) => !isOfOthers(each))
    .slice(0, MOST);
  return distinct(items.map((each) => textOf(each).split("\n")[0]?.trim() ?? "").filter(isPerson));
}

/**
 * `Ines Marlow: Bells` in the head, above a line that names the person alone. Behind a title stands what it is filed
 * under, and in Chinese and Korean a subject is as short as a name.
 */
export function namesBeside(page: Document, title: string): string[] {
  const wholes = [meta(page, "og:title"), documentTitle(page)].filter((whole) => whole.includes(title));
  const parts = wholes.flatMap((whole) => whole.slice(0, whole.indexOf(title)).split(/\s*(?::\s|\s[-–—|•·]\s)\s*/));
  return distinct(
    parts.filter(
      (part) =>
        !/[\p{Script=Han}\p{Script=Hangul}]/u.test(part) &&
        isPerson(part) &&
        nearTexts(page).some(({ text }) => text === part),
    ),
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].slice(0, MOST);
}
