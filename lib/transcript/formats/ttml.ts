import type { Cue } from "../../lecture/transcript.ts";
import { elementsInside, textInside, type XmlElement } from "../xml/element.ts";
import { wordsJoined } from "../words-joined.ts";
import { cue, type Format, problem } from "./format.ts";
import { type ReadTime, timeExpressions } from "./ttml/time-expression.ts";
import { shownText } from "./ttml/shown-text.ts";
import { ALWAYS, type Interval, intervalOf, originInside } from "./ttml/interval.ts";
import { type Styles, stylesOf } from "./ttml/styles.ts";

/** TTML and its profiles DFXP, IMSC, SMPTE-TT, EBU-TT (https://www.w3.org/TR/ttml2/, read 2026-08), and Apple's lyrics. */
export const ttml: Format = {
  name: "ttml",

  rolls: true,

  read({ xml }) {
    if (xml?.name !== "tt") return null;
    const head = childrenNamed(xml, "head")[0];
    const reading: TtmlReading = {
      read: timeExpressions(xml),
      styles: stylesOf(head),
      agents: agentsOf(head),
      cues: [],
      unread: 0,
    };
    readTimed(xml, ALWAYS, reading);
    const problems = [...problem("bad-times", reading.unread), ...problem("cut-off", xml.cut ? 1 : 0)];
    return { cues: reading.cues, problems, language: xml.attributes.get("lang") || firstLanguage(xml) };
  },
};

interface TtmlReading {
  readonly read: ReadTime;
  readonly styles: Styles;
  /** Names of speakers by their id. */
  readonly agents: ReadonlyMap<string, string>;
  readonly cues: Cue[];
  unread: number;
}

/** Reads what stands inside `tt`, `body` or `div`; in a `seq` container each child begins where the one before it ends. */
function readTimed(container: XmlElement, within: Interval, reading: TtmlReading): void {
  const inSequence = container.attributes.get("timeContainer") === "seq";
  const children = ofFirstLanguage(childrenNamed(container, "body", "div", "p"));
  if (children.length === 0) return;
  let origin = originInside(children, within, reading.read);
  for (const child of children) {
    const interval = intervalOf(child, within, origin, reading.read);
    if (!interval) reading.unread++;
    else if (child.name === "p") readParagraph(child, interval, reading);
    else readTimed(child, interval, reading);
    if (inSequence) origin = interval?.end ?? origin;
  }
}

/** A file may hold a part for each language: the first is read. */
function ofFirstLanguage(parts: readonly XmlElement[]): readonly XmlElement[] {
  const languages = parts.map(({ name, attributes }) => (name === "div" ? attributes.get("lang") : undefined));
  const first = languages[0];
  return languages.every(Boolean) ? parts.filter((_, at) => languages[at] === first) : parts;
}

function firstLanguage(xml: XmlElement): string | null {
  const named = elementsInside(xml, "body").flatMap((body) => [body, ...childrenNamed(body, "div")]);
  return named.map(({ attributes }) => attributes.get("lang")).find(Boolean) ?? null;
}

function readParagraph(paragraph: XmlElement, interval: Interval, reading: TtmlReading): void {
  const { styles, read, cues } = reading;
  if (styles.isHidden(paragraph)) return;
  const speaker = reading.agents.get(paragraph.attributes.get("agent") ?? "");
  // Where the paragraph has no times, its spans come one after the other; else they are the words of one caption.
  const parts = partsOf(paragraph);
  if (parts.length === 0) cues.push(cue(interval.start, interval.end, shownText(paragraph, styles), speaker));
  const origin = originInside(parts, interval, read);
  const spoken: Cue[] = [];
  for (const part of parts) {
    const own = intervalOf(part, interval, origin, read);
    if (own) spoken.push(cue(own.start, own.end, shownText(part, styles), speaker));
    else reading.unread++;
  }
  const areWords = childrenNamed(paragraph, "span").every((span) => !parts.includes(span));
  cues.push(...(areWords ? wordsJoined(spoken) : spoken));
}

/** The spans that are captions of their own, none where the paragraph is one. */
function partsOf(paragraph: XmlElement): XmlElement[] {
  const parts = timedSpans(paragraph);
  // Apple's podcasts put all sentences of a turn into one paragraph.
  const areSentences = parts.length > 1 && parts.every(({ attributes }) => attributes.get("unit") === "sentence");
  return areSentences || !hasOwnTime(paragraph) ? parts : [];
}

/** The outermost spans with times: sentences, not their words. */
function timedSpans(element: XmlElement): XmlElement[] {
  return childrenNamed(element, "span").flatMap((span) => (hasOwnTime(span) ? [span] : timedSpans(span)));
}

function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && names.includes(child.name),
  );
}

function hasOwnTime({ attributes }: XmlElement): boolean {
  return attributes.has("begin") || attributes.has("end") || attributes.has("dur");
}

function agentsOf(head: XmlElement | undefined): ReadonlyMap<string, string> {
  const agents = (head ? elementsInside(head, "agent") : []).map((agent): [string, string] => {
    const name = elementsInside(agent, "name").map((each) => textInside(each));
    return [agent.attributes.get("id") ?? "", name.join(" ")];
  });
  return new Map(agents);
}
