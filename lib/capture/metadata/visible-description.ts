import { endsCut, withoutEllipsis } from "./ellipsis.ts";
import { oncePerPage } from "./once-per-page.ts";
import { all, visibleText } from "./page.ts";

const PLACES =
  "[itemprop=description], [class*=description], [class*=Description], [id*=description], [id*=Description]";
const BLOCK = "p, div, section, article, li, dd, td, blockquote, pre, main, header";
const SENTENCE = /[.!?:]\s+|[。！？]\s*|\s[-–—|]\s/g;
/** Characters, without spaces, by which a text is known again; a shorter description is taken as it is. */
const ENOUGH = 40;
const LEAST = 20;
const MOST_TEXTS = 20_000;
const LONGEST_BLOCK = 100_000;
const LONGEST_PREFIX = 300;

/**
 * The whole of a description of which the metadata has the beginning only, and without what a site put before it: the
 * block of the page that begins with it, or with one of its next sentences where the first is shown nowhere.
 */
export function wholeDescription(page: Document, description: string): string {
  const whole = squeeze(withoutEllipsis(description));
  if (whole.length < LEAST) return description;
  const texts = shownTexts(page);
  const own = blockThatBegins(page, texts, whole);
  if (own !== null) return longer(description, own);
  for (const start of laterSentences(description)) {
    const block = blockThatBegins(page, texts, squeeze(withoutEllipsis(start)));
    const prefix = squeeze(description.slice(0, description.length - start.length)).slice(0, ENOUGH);
    const isShown = ({ text }: ShownText) =>
      prefix.length === ENOUGH ? text.includes(prefix) : text.startsWith(prefix);
    if (block !== null && !texts.some(isShown)) return longer(start, block);
  }
  return description;
}

/** The shown text, unless it is itself cut, or has no more than what was given. */
function longer(given: string, shown: string): string {
  if (endsCut(shown)) return endsCut(given) && shown.length > given.length ? shown : given;
  return shown.length > given.length || isCutBefore(given, shown) ? shown : given;
}

/** Was the given text cut, and something of the site's put behind its ellipsis? */
function isCutBefore(given: string, shown: string): boolean {
  const ellipsis = /\.{3}|…/.exec(given);
  if (!ellipsis || shown.length <= ellipsis.index) return false;
  const behind = squeeze(given.slice(ellipsis.index + ellipsis[0].length)).slice(0, LEAST);
  return !squeeze(shown).includes(behind);
}

function laterSentences(description: string): string[] {
  const ends = [...description.slice(0, LONGEST_PREFIX).matchAll(SENTENCE)];
  const starts = ends.map((end) => description.slice(end.index + end[0].length));
  return starts.filter((start) => squeeze(start).length >= ENOUGH).slice(0, 4);
}

function blockThatBegins(page: Document, texts: readonly ShownText[], whole: string): string | null {
  const start = whole.slice(0, ENOUGH);
  const fits = (text: string) => squeeze(text).startsWith(start);
  const marked = all(page, PLACES)
    .slice(0, 40)
    .filter((each) => (each.textContent ?? "").length <= LONGEST_BLOCK);
  const described = marked.map(visibleText).find(fits);
  if (described !== undefined) return described;
  for (const { text, element } of texts) {
    if (!(text.startsWith(start) || (text.length >= 8 && start.startsWith(text)))) continue;
    const block = element.closest(BLOCK);
    if (!block || (block.textContent ?? "").length > LONGEST_BLOCK) continue;
    const shown = withFollowing(block);
    if (fits(shown)) return shown;
  }
  return null;
}

/** A paragraph with those that follow it. */
function withFollowing(block: Element): string {
  const texts = [visibleText(block)];
  if (block.localName === "p") {
    for (
      let next = block.nextElementSibling;
      next && /^(p|ul|ol)$/.test(next.localName);
      next = next.nextElementSibling
    )
      texts.push(visibleText(next));
  }
  return texts.join("\n").trim();
}

interface ShownText {
  /** The beginning, squeezed. */
  readonly text: string;
  readonly element: Element;
}

const shownTexts = oncePerPage((page): readonly ShownText[] => {
  const [body] = all(page, "body");
  if (!body) return [];
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* texts */);
  const texts: ShownText[] = [];
  for (let count = 0; count < MOST_TEXTS; count++) {
    const node = walker.nextNode();
    if (!node) break;
    const element = node.parentElement;
    if (!element || /^(script|style|noscript|template|title|option)$/i.test(element.localName)) continue;
    const text = squeeze((node.nodeValue ?? "").slice(0, 300));
    if (text !== "") texts.push({ text, element });
  }
  return texts;
});

function squeeze(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
