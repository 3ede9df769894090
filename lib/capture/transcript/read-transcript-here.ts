import type { CaptionTrack } from "../caption-track.ts";
import { captionTracks } from "../lecture-facts.ts";
import { mostTelling, RouteFailure } from "./failure.ts";
import type { PageTools } from "./page-tools.ts";
import type { ToldByFeed } from "../feed/told.ts";
import type { FoundTranscript, TranscriptRoute, TranscriptSite, Visit } from "./route.ts";
import { soundOfPage } from "../sound-of-page.ts";
import { transcriptSites } from "../sites/transcripts.ts";
import type { TranscriptAnswer, TranscriptFailure, TranscriptRequest } from "./transcript-answer.ts";
import { withinLength } from "../../transcript/within-length.ts";
import { stillHere, visitTo } from "./visit.ts";

/** The longest that a person waits, in milliseconds. */
const LIMIT = 20_000;

type TranscriptOutcome = { readonly found: FoundTranscript } | { readonly why: TranscriptFailure };

/** Reads the transcript of the lecture that the page shows, in whatever way leads to it. Never throws. */
export async function readTranscriptHere(
  page: Document,
  request: TranscriptRequest,
  tools: PageTools,
): Promise<TranscriptAnswer> {
  const tracks: CaptionTrack[] = [];
  const met: TranscriptFailure[] = [];
  const deadline = tools.now() + LIMIT;
  const outOfTime = tools.wait(LIMIT).then((): TranscriptOutcome => ({ why: mostTelling([...met, "timed-out"]) }));
  const visit = visitTo(page, request, tools, deadline, tracks);
  const isHere = () => stillHere(request, tools, deadline);
  const told = request.wantsTold ? toldOf(visit) : null;
  const soundUrl = soundOf(visit);
  const outcome = await Promise.race([follow(visit, met, isHere), outOfTime]);
  const beside = told && (await Promise.race([told, outOfTime.then(() => null)]));
  return {
    ...answer(outcome, request, listed(tracks, request, visit.url)),
    ...(beside && { told: beside }),
    ...(soundUrl !== null && { soundUrl }),
  };
}

/** One route after the other, until one leads to a transcript. */
async function follow(visit: Visit, met: TranscriptFailure[], isHere: () => void): Promise<TranscriptOutcome> {
  try {
    isHere();
    for (const route of routesFor(visit)) {
      const found = await attempt(route, visit, met);
      isHere();
      if (found) return { found };
    }
  } catch (error) {
    const why = error instanceof RouteFailure ? error.why : "failed";
    return { why: why === "timed-out" ? mostTelling([...met, why]) : why };
  }
  return { why: mostTelling(met) };
}

async function attempt(
  route: TranscriptRoute,
  visit: Visit,
  met: TranscriptFailure[],
): Promise<FoundTranscript | null> {
  try {
    return await route(visit);
  } catch (error) {
    if (error instanceof RouteFailure && error.isFinal) throw error;
    // What a page's program broke under a route is no reason to leave the others untried.
    met.push(error instanceof RouteFailure ? error.why : "failed");
    return null;
  }
}

/** What the page's show says of the lecture elsewhere; nothing where asking for it fails, for it is only an addition. */
async function toldOf(visit: Visit): Promise<ToldByFeed | null> {
  const [first] = sitesFor(visit).flatMap(({ told }) => told ?? []);
  return first ? first(visit).catch(() => null) : null;
}

/** Only an addition as well: pages hold everything. */
function soundOf({ page, url }: Visit): string | null {
  try {
    return soundOfPage(page, url);
  } catch {
    return null;
  }
}

function routesFor(visit: Visit): readonly TranscriptRoute[] {
  return sitesFor(visit).flatMap(({ routes }) => routes);
}

/** The site, then any page. */
function sitesFor({ url, page }: Visit): readonly TranscriptSite[] {
  const fitting = transcriptSites.filter((site) => site.matches(url, page));
  const last = fitting.findIndex((site) => site.isAll);
  return last < 0 ? fitting : fitting.slice(0, last + 1);
}

/** Each once: what the routes named, then what capture had found. */
function listed(tracks: readonly CaptionTrack[], request: TranscriptRequest, url: URL): CaptionTrack[] {
  const all = captionTracks([...tracks, ...request.tracks], url.href);
  const isSame = (one: CaptionTrack, other: CaptionTrack) =>
    one.language === other.language && one.automatic === other.automatic;
  return all.filter((track, index) => all.findIndex((each) => isSame(each, track)) === index);
}

/** Against the length of the lecture, whichever way it came and whether or not its reader knew of the length. */
function fitted(found: FoundTranscript, { durationSeconds }: TranscriptRequest): FoundTranscript {
  const { cues, moved } = withinLength(found.cues, durationSeconds);
  const isTold = found.problems.some(({ code }) => code === "beyond-length");
  return { ...found, cues, problems: isTold ? found.problems : [...found.problems, ...moved] };
}

function answer(
  outcome: TranscriptOutcome,
  request: TranscriptRequest,
  tracks: readonly CaptionTrack[],
): TranscriptAnswer {
  const { key } = request;
  return "found" in outcome
    ? { ok: true, key, ...fitted(outcome.found, request), tracks }
    : { ok: false, key, why: outcome.why, tracks };
}
