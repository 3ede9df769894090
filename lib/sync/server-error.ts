/** Why the server did not do what it was asked, as far as its answer says. */
export type ServerProblem =
  | "offline"
  | "timed-out"
  | "unauthorised"
  | "forbidden"
  | "no-database"
  | "precondition"
  | "too-large"
  | "busy"
  | "full"
  | "server-error"
  | "bad-answer";

/** Thrown while a sync runs, and caught where it ends. */
export class ServerError extends Error {
  readonly problem: ServerProblem;
  readonly status: number | null;
  /** For how long the server wants to be left alone. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: ServerProblem, status: number | null = null, retryAfterSeconds: number | null = null) {
    super(`Sync server: ${problem}${status === null ? "" : ` (${status})`}`);
    this.problem = problem;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const BY_STATUS: Readonly<Record<number, ServerProblem>> = {
  401: "unauthorised",
  403: "forbidden",
  404: "no-database",
  408: "timed-out",
  409: "precondition",
  412: "precondition",
  413: "too-large",
  429: "busy",
  502: "busy",
  503: "busy",
  504: "timed-out",
  507: "full",
};

export function errorOf(answer: Response): ServerError {
  const problem = BY_STATUS[answer.status] ?? (answer.status >= 500 ? "server-error" : "bad-answer");
  return new ServerError(problem, answer.status, retryAfter(answer.headers.get("retry-after")));
}

const DAY = 86_400;

/** Seconds, or a date (RFC 9110 §10.2.3); nobody is made to wait for longer than a day. */
export function retryAfter(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), DAY) : null;
}

/** Whether the same question may be answered a moment later. */
export function isPassing({ problem }: ServerError): boolean {
  return ["offline", "timed-out", "busy", "server-error", "bad-answer"].includes(problem);
}
