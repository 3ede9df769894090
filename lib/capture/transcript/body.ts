import { ownBytes } from "../../text/own-bytes.ts";
import { fail } from "./failure.ts";

const LARGEST = 50_000_000;
const PAGE = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const PASSWORD = /<input\b[^>]{0,500}\btype\s*=\s*["']?password/i;
const SIGN_IN_PATH = /\b(?:log-?in|sign-?in|sso|cas|saml2?|shibboleth|oauth2?|auth)\b/i;
const BEGINNING = 200_000;

/** The body of a response, when it holds what was asked for; else fails with what it holds instead. */
export async function bodyOf(response: Response, asked: URL, isOwn: boolean): Promise<Uint8Array> {
  failByStatus(response.status, isOwn);
  if (Number(response.headers.get("content-length") ?? 0) > LARGEST) fail("not-captions");
  const bytes = ownBytes(await response.arrayBuffer());
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  if (beginning.trim() === "") fail("empty-answer");
  if (PAGE.test(beginning)) fail(isSignIn(beginning, response, asked) ? "sign-in" : "not-captions");
  return bytes;
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
