import type { Deadline } from "./deadline.ts";
import { isPrivateHost } from "./model-address.ts";
import { type Asked, failureOf, ModelError, type ModelFailure } from "./model-failure.ts";

/** The one server that the person has set, and how it is asked. */
export interface ModelAccess {
  /** As `modelAddress` gives it, such as `http://localhost:11434/v1`. */
  readonly base: string;
  readonly model: string;
  /** Sent to the origin of `base` and nowhere else. */
  readonly key: string | null;
  /** Whether the person lets Lectern send to this server; once that is taken back, nothing is sent. */
  readonly isAllowed: boolean;
}

/** The browser's `fetch`, or one that stands in for it. */
export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** At most so much of an error is read, in UTF-16 units. */
const ERROR_LENGTH = 4_000;

export function askedOf({ base, model, key }: Pick<ModelAccess, "base" | "model" | "key">): Asked {
  const { host, hostname } = new URL(base);
  return { host, model, key, isPrivate: isPrivateHost(hostname) };
}

/**
 * Asks the server; gives its answer once the status is good. No cookies go with it, and a redirect is not followed: it
 * would take the key to another address. Throws ModelError.
 */
export async function askModel(
  access: ModelAccess,
  path: "/models" | "/chat/completions" | "/audio/transcriptions",
  body: object | FormData | null,
  fetch: Fetch,
  { signal }: Pick<Deadline, "signal">,
): Promise<Response> {
  const asked = askedOf(access);
  const fail = (reason: ModelFailure["reason"]) => new ModelError({ reason, host: asked.host, model: access.model });
  if (!access.isAllowed) throw fail("no-access");
  const options: RequestInit = {
    method: body ? "POST" : "GET",
    headers: headersFor(access.key, body),
    ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    signal,
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
  };
  const response = await fetch(`${access.base}${path}`, options).catch((error: unknown) => {
    throw signal.aborted ? error : fail("no-network");
  });
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) throw fail("redirected");
  if (response.ok) return response;
  const text = await response.text().catch(() => "");
  const answer = {
    status: response.status,
    retryAfter: response.headers.get("retry-after"),
    body: text.slice(0, ERROR_LENGTH),
  };
  throw new ModelError(failureOf(answer, asked, Date.now()));
}

function headersFor(key: string | null, body: object | FormData | null): Record<string, string> {
  // A form names its own type, with what stands between its parts.
  const isJson = body !== null && !(body instanceof FormData);
  return {
    accept: isJson ? "text/event-stream, application/json" : "application/json, text/*",
    ...(isJson && { "content-type": "application/json" }),
    ...(key && { authorization: `Bearer ${key}` }),
  };
}
