import { first, viewOf } from "../../../metadata/page.ts";
import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { readPanel } from "./panel.ts";
import { PANEL, shownSegments } from "./segments.ts";

/** The longest that the panel may take to open, and how often it is looked at, in milliseconds. */
const LIMIT = 10_000;
const STEP = 300;
const EXPANDING = 2_000;

// Found by what they are, never by their labels, which are translated (seen 2026-08).
const OPENER = "ytd-video-description-transcript-section-renderer button";
const EXPANDER = "#description-inline-expander #expand, ytd-text-inline-expander #expand, #description #expand";
const COLLAPSER = "#description-inline-expander #collapse, ytd-text-inline-expander #collapse, #description #collapse";
/** Open, but without what it is to show. */
const EMPTY_PANEL =
  "ytd-engagement-panel-section-list-renderer[target-id*='transcript'][visibility='ENGAGEMENT_PANEL_VISIBILITY_EXPANDED']";
const CLOSER = "#visibility-button button, button[class*='close' i]";

/** Opens the site's own transcript panel, reads it, and leaves the page as it was. Only where the person has asked. */
export async function fromOpenedPanel(visit: Visit): Promise<FoundTranscript | null> {
  if (!visit.request.isAsked || shownSegments(visit.page).length > 0) return null;
  const restore = remember(visit.page);
  try {
    const opener = await openerOf(visit);
    if (!opener) return visit.request.tracks.length > 0 ? fail("panel-closed") : null;
    opener.click();
    if (!(await isComplete(visit))) return fail("panel-closed");
    return readPanel(visit);
  } finally {
    restore();
  }
}

/** The button may be in the part of the description that shows only after a click. */
async function openerOf({ page, until }: Visit): Promise<HTMLElement | null> {
  const opener = button(page, OPENER);
  if (opener) return opener;
  const expander = button(page, EXPANDER);
  if (!expander) return null;
  expander.click();
  return until(() => button(page, OPENER), EXPANDING);
}

/** Segments come in bunches: they are all there when two looks in a row see as many as the look before. */
async function isComplete({ page, wait }: Visit): Promise<boolean> {
  let [count, steady] = [0, 0];
  for (let waited = 0; waited < LIMIT; waited += STEP) {
    await wait(STEP);
    const seen = shownSegments(page).length;
    steady = seen > 0 && seen === count ? steady + 1 : 0;
    count = seen;
    if (steady === 2) return true;
  }
  return false;
}

/** How the page is now; the result puts it back. */
function remember(page: Document): () => void {
  const view = viewOf(page);
  const [left, top] = [view?.scrollX ?? 0, view?.scrollY ?? 0];
  const wasCollapsed = button(page, OPENER) === null;
  return () => {
    const panel = shownSegments(page)[0]?.closest(PANEL) ?? first(page, EMPTY_PANEL);
    if (panel) button(panel, CLOSER)?.click();
    if (wasCollapsed) button(page, COLLAPSER)?.click();
    view?.scrollTo({ left, top, behavior: "instant" });
  };
}

function button(place: Document | Element, selector: string): HTMLElement | null {
  const found = "defaultView" in place ? first(place, selector) : place.querySelector(selector);
  return found && isClickable(found) ? found : null;
}

function isClickable(element: Element): element is HTMLElement {
  return "click" in element;
}
