/** Why a model gave no answer, or not all of it. */
export interface ModelFailure {
  readonly reason:
    | "not-set"
    | "no-access"
    | "key-refused"
    | "forbidden"
    | "origin-refused"
    | "no-model"
    | "no-endpoint"
    | "no-credit"
    | "too-many"
    | "too-long"
    | "server-error"
    | "refused"
    | "cut"
    | "empty"
    | "only-thought"
    | "endless"
    | "not-json"
    | "redirected"
    | "no-network"
    | "timed-out"
    | "unattended"
    | "unforeseen"
    | "browser-model-missing"
    | "browser-model-failed";
  /** Host and port that was asked. */
  readonly host: string;
  readonly model?: string;
  /** Of the HTTP answer. */
  readonly status?: number;
  /** When the server said that it can be asked again, in seconds from the answer. */
  readonly seconds?: number;
  /** The server's own words, without the key. */
  readonly detail?: string;
}

/** Thrown where an answer fails; `received` is what had arrived by then. */
export class ModelError extends Error {
  readonly failure: ModelFailure;
  readonly received: string;
  constructor(failure: ModelFailure, received = "") {
    super(`${failure.host}: ${failure.reason}`);
    this.name = "ModelError";
    this.failure = failure;
    this.received = received;
  }
}

/** An HTTP answer that is not the one that was hoped for. */
export interface FailedAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** What an HTTP answer with an error status means; `now` in milliseconds since 1970. */
export function failureOf({ status, retryAfter, body }: FailedAnswer, asked: Asked, now: number): ModelFailure {
  const message = errorMessage(body);
  const detail = withoutKey(message.text, asked.key).slice(0, 200);
  const base = { host: asked.host, model: asked.model, status, ...(detail !== "" && { detail }) };
  switch (status) {
    case 401:
      return { ...base, reason: "key-refused" };
    case 402:
      return { ...base, reason: "no-credit" };
    case 403:
      // Ollama turns away extensions with an empty answer, before it looks at anything else.
      return { ...base, reason: asked.isPrivate && message.text === "" ? "origin-refused" : "forbidden" };
    case 404:
      return { ...base, reason: /model/i.test(message.text) ? "no-model" : "no-endpoint" };
    case 413:
      return { ...base, reason: "too-long" };
    case 429: {
      if (/insufficient_quota|billing|balance/i.test(`${message.code} ${message.text}`))
        return { ...base, reason: "no-credit" };
      const seconds = secondsOf(retryAfter, now);
      return { ...base, reason: "too-many", ...(seconds !== null && { seconds }) };
    }
    default:
      return { ...base, reason: otherReason(status, message.text) };
  }
}

/** Who was asked, as far as an error needs it. */
export interface Asked {
  readonly host: string;
  readonly model: string;
  readonly key: string | null;
  readonly isPrivate: boolean;
}

function otherReason(status: number, text: string): ModelFailure["reason"] {
  if (status >= 500) return "server-error";
  if (/context|too (?:long|large|many tokens)|maximum.{0,40}(?:token|length)/i.test(text)) return "too-long";
  if (/model.{0,60}(?:not exist|not found|unknown)|(?:unknown|invalid|no such) model/i.test(text)) return "no-model";
  return "refused";
}

/** Seconds of a `Retry-After`, which is a number or a date (RFC 9110 §10.2.3); null for anything else. */
export function secondsOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(retryAfter)) return Math.ceil(Number(retryAfter));
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Servers write their errors as `{error: {message, code}}`, `{error: "…"}`, `{message: "…"}` or `{detail: "…"}`. */
export function errorMessage(body: string): { readonly text: string; readonly code: string } {
  const raw = parsedJson(body);
  if (raw === undefined) return { text: body.trim().startsWith("<") ? "" : body.trim(), code: "" };
  const error = member(raw, "error") ?? raw;
  const text = [error, member(error, "message"), member(error, "detail")].find((each) => typeof each === "string");
  const code = member(error, "code") ?? member(error, "type");
  return { text: typeof text === "string" ? text.trim() : "", code: typeof code === "string" ? code : "" };
}

/** A member of an object that came from outside; undefined where there is no such thing. */
export function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** What a text says as JSON; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withoutKey(text: string, key: string | null): string {
  return key ? text.replaceAll(key, "…") : text;
}
