import type { CaptionTrack } from "../caption-track.ts";
import { parseJson } from "../metadata/json-value.ts";
import { pageKey } from "../page-key.ts";
import { ask } from "./ask.ts";
import { fail, failForGood, RouteFailure } from "./failure.ts";
import type { PageTools } from "./page-tools.ts";
import type { RequestOptions, Visit } from "./route.ts";
import type { TranscriptRequest } from "./transcript-answer.ts";

/** How often `until` looks, in milliseconds. */
const LOOK_AGAIN = 100;
/** What some servers write before JSON so that it is not run as a script. */
const GUARD = /^\)\]\}',?\s*/;

/** A visit to the page that the request is for; `tracks` collects what its routes name. */
export function visitTo(
  page: Document,
  request: TranscriptRequest,
  tools: PageTools,
  deadline: number,
  tracks: CaptionTrack[],
): Visit {
  const here = () => stillHere(request, tools, deadline);
  const wait = async (ms: number) => {
    await tools.wait(ms);
    here();
  };
  const failed = new Map<string, RouteFailure>();
  const bytes = async (address: string | URL, asked: RequestOptions = {}) => {
    const url = target(address, tools);
    const mayAsk = request.isAsked || asked.withSession || asked.ofSite;
    if (url.origin !== tools.address().origin && !mayAsk) return fail("not-asked");
    const before = failed.get(url.href);
    // What one route has met, the next one need not ask for again.
    if (before && !asked.body) throw before;
    try {
      return await ask(url, asked, tools).finally(here);
    } catch (error) {
      if (error instanceof RouteFailure) failed.set(url.href, error);
      throw error;
    }
  };
  return {
    page,
    url: tools.address(),
    request,
    bytes,
    wait,
    async json(address, asked) {
      const text = new TextDecoder().decode(await bytes(address, asked));
      return parseJson(text.replace(GUARD, "")) ?? fail("not-captions");
    },
    async until(look, ms) {
      const end = tools.now() + ms;
      let seen = look();
      while (seen === null && tools.now() < end) {
        await wait(LOOK_AGAIN);
        seen = look();
      }
      return seen;
    },
    offer: (found) => void tracks.push(...found),
  };
}

/** Fails when the page shows another lecture than the one asked for, or when time is up. */
export function stillHere(request: TranscriptRequest, tools: PageTools, deadline: number): void {
  if (pageKey(tools.address())?.key !== request.key) failForGood("moved-on");
  if (tools.now() > deadline) failForGood("timed-out");
}

function target(address: string | URL, tools: PageTools): URL {
  const url = URL.parse(address, tools.address());
  return url && /^https?:$/.test(url.protocol) ? url : fail("failed");
}
