import { type HTTPRequest, type Page, ProtocolError } from "puppeteer-core";

/** What a test has the network answer to a request. */
export interface WebAnswer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers the page's requests without any network; null refuses one. An answer that fails fails the run. */
export async function answerRequests(
  page: Page,
  answer: (request: HTTPRequest) => WebAnswer | null | Promise<WebAnswer | null>,
): Promise<void> {
  await page.setRequestInterception(true);
  const answerOne = async (request: HTTPRequest) => giveAnswer(request, await answer(request));
  page.on("request", (request) => void answerOne(request));
}

/** A request that is gone by now, with its page or for a later one, needs no answer. */
export async function giveAnswer(
  request: Pick<HTTPRequest, "abort" | "respond">,
  answer: WebAnswer | null,
): Promise<void> {
  try {
    if (answer === null) return await request.abort("blockedbyclient");
    const { status = 200, type, body, headers = {} } = answer;
    await request.respond({ status, contentType: type, headers: { ...headers }, body });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Firefox says of a request that its page took back "no such request"; a browser that was closed answers nothing. */
function isGone(error: unknown): boolean {
  return error instanceof ProtocolError && /no such request|Target closed|Connection closed/.test(error.message);
}
