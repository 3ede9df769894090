import { errorName } from "../../text/error-name.ts";
import { bodyOf } from "./body.ts";
import { fail } from "./failure.ts";
import type { PageTools } from "./page-tools.ts";
import type { RequestOptions } from "./route.ts";

/** The longest that one answer of a site is waited for, in milliseconds. */
const FETCH_LIMIT = 8_000;

/** What a host answers: the person's session goes to the page's own host, and to no other but those of its site. */
export async function ask(url: URL, asked: RequestOptions, tools: PageTools): Promise<Uint8Array> {
  const isSameOrigin = url.origin === tools.address().origin;
  const { withSession = false, ofSite: _ofSite, most, ...init } = asked;
  const stop = new AbortController();
  const answered = tools
    .fetch(url.href, {
      ...init,
      credentials: withSession ? "include" : isSameOrigin ? "same-origin" : "omit",
      signal: stop.signal,
    })
    .then((response) => bodyOf(response, url, isSameOrigin || withSession, most))
    .catch(refusedBy(isSameOrigin));
  const late = tools.wait(FETCH_LIMIT).then(() => {
    stop.abort();
    return fail("timed-out");
  });
  // Whichever loses must not be reported as an error that nobody took.
  late.catch(ignored);
  answered.catch(ignored);
  return Promise.race([answered, late]);
}

/** The browser does not tell a missing connection from a host that does not answer to pages of other sites. */
function refusedBy(isSameOrigin: boolean): (error: unknown) => never {
  return (error) => {
    if (errorName(error) === "TypeError") return fail(isSameOrigin ? "no-network" : "other-host");
    throw error;
  };
}

function ignored(): void {
  // Its failure has been told by the race.
}
