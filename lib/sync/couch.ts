import { isObject } from "./document-state.ts";
import { errorOf, isPassing, ServerError, type ServerProblem } from "./server-error.ts";
import { SyncStop } from "./sync-stop.ts";
import {
  type FeedPage,
  type Fetched,
  readAbout,
  readFeed,
  readFetched,
  readIds,
  readNoneMissing,
  readRevisions,
  readWritten,
  type Sequence,
  type ServerAbout,
  type WriteAnswer,
} from "./couch-answers.ts";

/** As `fetch`, as far as it is needed. */
export type FetchServer = (address: string, init: RequestInit) => Promise<Response>;

interface Account {
  /** Of the database, such as `https://couch.example/library`. */
  readonly address: string;
  /** The value of the header `Authorization`. */
  readonly authorization: string;
}

export interface SealedDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: true;
  readonly c: unknown;
}

/** Of a document that is to be removed; never of one that devices know of. */
interface RemovedDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted: true;
}

/** One database of a server that speaks the CouchDB HTTP API. */
export interface Couch {
  about(): Promise<ServerAbout>;
  /** Makes the database, as one file; nothing where it is there. Throws `no-database` where this user may make none. */
  make(): Promise<void>;
  /** The next rows of the feed; `withDocuments` where few are expected. */
  changes(since: Sequence | null, limit: number, withDocuments: boolean): Promise<FeedPage>;
  /** In the order of the ids; null for those that are not there. */
  fetch(ids: readonly string[]): Promise<(Fetched | null)[]>;
  write(documents: readonly (SealedDocument | RemovedDocument)[]): Promise<WriteAnswer[]>;
  /** The revisions of documents, in the order of the ids; null for those that are not there. */
  revisions(ids: readonly string[]): Promise<(string | null)[]>;
  /** Whether the server has, or had, all of these revisions. */
  hasAll(revisions: readonly { readonly id: string; readonly rev: string }[]): Promise<boolean>;
  /** What only this device reads and writes: it is in no feed. */
  local(name: string): Promise<Fetched | null>;
  writeLocal(name: string, rev: string | null, c: string): Promise<boolean>;
  /** Ids of what each device reads and writes for itself, such as `_local/NAME`; none where the server lists none. */
  locals(): Promise<readonly string[]>;
  removeLocal(name: string): Promise<void>;
}

const PATIENCE = 60_000;
const PAUSES = [1000, 5000];

interface CouchTools {
  readonly fetch: FetchServer;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

export function openCouch(account: Account, tools: CouchTools): Couch {
  const ask = (method: string, path: string, body?: unknown) => patiently(account, tools, method, path, body);
  return {
    about: async () => readAbout(await ask("GET", "")),
    make: async () => {
      await ask("PUT", "?q=1").catch((error: unknown) => {
        const problem = error instanceof ServerError ? error.problem : null;
        if (problem === "precondition") return;
        // The name and the password have been good enough to ask: what CouchDB answers with 401 here is the right to make one.
        throw problem === "unauthorised" || problem === "forbidden" ? new ServerError("no-database") : error;
      });
    },
    changes: async (since, limit, withDocuments) => {
      const [from, more] = [
        JSON.stringify(since ?? 0),
        withDocuments ? "&include_docs=true" : `&seq_interval=${limit}`,
      ];
      const plain = typeof since === "string" ? since : from;
      return readFeed(await ask("GET", `/_changes?limit=${limit}&since=${encodeURIComponent(plain)}${more}`));
    },
    fetch: async (ids) => readFetched(await ask("POST", "/_all_docs?include_docs=true", { keys: ids }), ids),
    write: async (docs) => readWritten(await ask("POST", "/_bulk_docs", { docs }), docs.length),
    revisions: async (ids) => readRevisions(await ask("POST", "/_all_docs", { keys: ids }), ids),
    hasAll: async (revisions) => {
      const byId = Map.groupBy(revisions, ({ id }) => id);
      const asked = [...byId].map(([id, all]) => [id, all.map(({ rev }) => rev)]);
      return readNoneMissing(await ask("POST", "/_revs_diff", Object.fromEntries(asked)));
    },
    local: async (name) => {
      const found = await ifThere(ask("GET", `/_local/${name}`));
      return isObject(found) && typeof found["_rev"] === "string"
        ? { id: name, rev: found["_rev"], c: found["c"] }
        : null;
    },
    writeLocal: async (name, rev, c) => {
      const answer = ask("PUT", `/_local/${name}`, { ...(rev !== null && { _rev: rev }), c });
      return (await ifFree(answer)) !== null;
    },
    locals: async () => readIds(await ifListed(ask("GET", "/_local_docs"))),
    removeLocal: async (name) => {
      const found = await ifThere(ask("GET", `/_local/${name}`));
      if (isObject(found)) await ask("PUT", `/_local/${name}`, { _rev: found["_rev"], _deleted: true });
    },
  };
}

async function ifThere(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => {
    if (error instanceof ServerError && error.problem === "no-database") return null;
    throw error;
  });
}

/** Not every server has such a list, nor shows it to everybody. */
async function ifListed(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => {
    const isNone = error instanceof ServerError && UNLISTED.has(error.problem);
    if (isNone) return null;
    throw error;
  });
}

const UNLISTED: ReadonlySet<ServerProblem> = new Set(["no-database", "unauthorised", "forbidden", "bad-answer"]);

async function ifFree(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => {
    if (error instanceof ServerError && error.problem === "precondition") return null;
    throw error;
  });
}

/** Everything that is asked may be asked again: what was written already is met as a conflict, and merged. */
async function patiently(
  account: Account,
  tools: CouchTools,
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    if (tools.signal?.aborted) throw new SyncStop("paused");
    try {
      return await once(account, tools, method, path, body);
    } catch (error) {
      const pause = PAUSES[tries];
      // One that may be asked at once is asked after a pause all the same.
      const isWorthIt = error instanceof ServerError && isPassing(error) && !error.retryAfterSeconds;
      if (!isWorthIt || pause === undefined) throw error;
      await waitUnlessPaused(tools, pause);
    }
  }
}

async function waitUnlessPaused({ wait, signal }: CouchTools, milliseconds: number): Promise<void> {
  const over = Promise.withResolvers<void>();
  const end = () => over.resolve();
  signal?.addEventListener("abort", end, { once: true });
  await Promise.race([wait(milliseconds), over.promise]);
  signal?.removeEventListener("abort", end);
}

async function once(
  account: Account,
  tools: CouchTools,
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  const limit = AbortSignal.timeout(PATIENCE);
  const signal = tools.signal ? AbortSignal.any([limit, tools.signal]) : limit;
  const headers = {
    accept: "application/json",
    authorization: account.authorization,
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  const init: RequestInit = {
    method,
    headers,
    signal,
    redirect: "error",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  try {
    const answer = await tools.fetch(account.address.replace(/\/+$/, "") + path, init);
    if (!answer.ok) throw errorOf(answer);
    return JSON.parse(await answer.text());
  } catch (error) {
    if (error instanceof ServerError) throw error;
    if (tools.signal?.aborted) throw new SyncStop("paused");
    if (error instanceof SyntaxError) throw new ServerError("bad-answer");
    // `fetch` says the same of a name that is not found, a cable that is out and an answer that breaks off.
    throw new ServerError(limit.aborted ? "timed-out" : "offline");
  }
}
