import { ownBytes } from "../../text/own-bytes.ts";
import { fail, RouteFailure } from "./failure.ts";

const LARGEST = 50_000_000;
const PAGE = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const PASSWORD = /<input\b[^>]{0,500}\btype\s*=\s*["']?password/i;
const SIGN_IN_PATH = /\b(?:log-?in|sign-?in|sso|cas|saml2?|shibboleth|oauth2?|auth)\b/i;
const BEGINNING = 200_000;

/** The body of a response, when it holds what was asked for; else fails with what it holds instead. */
export async function bodyOf(response: Response, asked: URL, isOwn: boolean, most = LARGEST): Promise<Uint8Array> {
  failByStatus(response.status, isOwn);
  if (Number(response.headers.get("content-length") ?? 0) > most) {
    void response.body?.cancel();
    fail("not-captions");
  }
  const bytes = most < LARGEST ? await upTo(most, response) : ownBytes(await response.arrayBuffer());
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  if (beginning.trim() === "") fail("empty-answer");
  if (PAGE.test(beginning)) fail(isSignIn(beginning, response, asked) ? "sign-in" : "not-captions");
  return bytes;
}

/** The body as it comes in, given up as soon as it is longer than it may be. */
async function upTo(most: number, response: Response): Promise<Uint8Array> {
  const whole = response.clone();
  try {
    return await streamed(most, response);
  } catch (error) {
    if (error instanceof RouteFailure) {
      await whole.body?.cancel();
      throw error;
    }
    // Not every browser lets a content script near the stream of an answer.
    const bytes = ownBytes(await whole.arrayBuffer());
    return bytes.length > most ? fail("not-captions") : bytes;
  }
}

async function streamed(most: number, response: Response): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      void reader?.cancel();
      fail("not-captions");
    }
    parts.push(part.value);
  }
  return ownBytes(await new Blob(parts).arrayBuffer());
}

/** A third host that is asked without the person's session refuses; only the page's own can want them to sign in. */
function failByStatus(status: number, isOwn: boolean): void {
  if (status === 401 || status === 403) fail(isOwn ? "sign-in" : "refused");
  // 412 is how Bilibili's risk control answers.
  if (status === 429 || status === 412) fail("too-many");
  if (status < 200 || status > 299) fail("refused");
}

function isSignIn(html: string, response: Response, asked: URL): boolean {
  if (PASSWORD.test(html)) return true;
  const path = URL.parse(response.url)?.pathname ?? asked.pathname;
  return path !== asked.pathname && SIGN_IN_PATH.test(path);
}
