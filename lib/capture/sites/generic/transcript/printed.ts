import { readTranscriptText } from "../../../../transcript/read-transcript.ts";
import { countText } from "../../../../text/count.ts";
import { all, textOf, visibleText } from "../../../metadata/page.ts";
import { foundIn } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { takesUnnamed } from "../../../transcript/tracks.ts";

const PLACES = ["class", "id", "data-testid", "data-purpose"]
  .flatMap((name) => ["transcript", "transkript", "transcrip"].map((word) => `[${name}*='${word}' i]`))
  .join(", ");
const HEADING =
  /^(?:(?:full|episode|video|lecture|read the|show|auto-?generated)\s+)?(?:transcript(?:ion)?|transkript|transcripción|transcrição|trascrizione|文字稿|逐字稿|文字记录|文字起こし|字幕全文)\s*[:：]?$/i;
const LISTED = "nav, aside, footer, [class*='comment' i], [class*='related' i]";
const NO_PLACE = /^(?:html|body|script|button|a)$/;
const MOST_PLACES = 20;
const FEWEST_LINES = 5;
const FEWEST_WORDS = 200;
/** How far up from its heading a section is looked for. */
const HIGHEST = 3;

/** A transcript printed with its times in a part of the page that calls itself one. */
export async function fromPrintedLines({ page, request }: Visit): Promise<FoundTranscript | null> {
  if (!takesUnnamed(request)) return null;
  const places = [...all(page, PLACES), ...headings(page).flatMap((each) => sectionsOf(each))];
  const named = places.filter((place) => !place.closest(LISTED) && !NO_PLACE.test(place.localName));
  const readings = named
    .slice(0, MOST_PLACES)
    .map((place) => readTranscriptText(visibleText(place), { durationSeconds: request.durationSeconds }));
  const timed = readings.flatMap((each) => (each.ok && each.timed && each.cues.length >= FEWEST_LINES ? [each] : []));
  // Of parts inside one another, the one with all lines and the least around them.
  const most = Math.max(0, ...timed.map(({ cues }) => cues.length));
  const best = timed.findLast(({ cues }) => cues.length === most);
  return best ? foundIn(best, { language: null, origin: "page" }) : null;
}

/** A longer text under a heading that says "Transcript", without times. */
export async function fromPrintedText({ page, request }: Visit): Promise<FoundTranscript | null> {
  if (!takesUnnamed(request)) return null;
  for (const heading of headings(page)) {
    for (const text of [
      textBelow(heading),
      ...sectionsOf(heading).map((section) => withoutHeading(section, heading)),
    ]) {
      const { words, cjk } = countText(text);
      if (words + cjk < FEWEST_WORDS) continue;
      return foundIn(readTranscriptText(text, { plainText: true, durationSeconds: request.durationSeconds }), {
        language: null,
        origin: "page",
      });
    }
  }
  return null;
}

function headings(page: Document): Element[] {
  const found = all(page, "h1, h2, h3, h4, h5, summary, [role=heading]").filter((each) => HEADING.test(textOf(each)));
  return found.filter((each) => !each.closest(LISTED)).slice(0, MOST_PLACES);
}

/** The parts of the page that begin with the heading, the innermost first. */
function sectionsOf(heading: Element): Element[] {
  const sections: Element[] = [];
  let inner = heading;
  while (
    sections.length < HIGHEST &&
    inner.parentElement &&
    !/^(?:body|main|html)$/.test(inner.parentElement.localName)
  ) {
    const begins: boolean = textOf(inner.parentElement).startsWith(textOf(heading));
    if (!begins) break;
    inner = inner.parentElement;
    sections.push(inner);
  }
  return sections;
}

/** What stands between the heading and the next one of its rank. */
function textBelow(heading: Element): string {
  const texts: string[] = [];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName) && next.localName <= heading.localName) break;
    texts.push(visibleText(next));
  }
  return texts.filter(Boolean).join("\n\n");
}

function withoutHeading(section: Element, heading: Element): string {
  return visibleText(section).slice(visibleText(heading).length).trim();
}
