import { createHash } from "node:crypto";
import type { FetchServer } from "../../lib/sync/couch.ts";

interface Row {
  readonly id: string;
  readonly rev: string;
  readonly seq: number;
  readonly deleted: boolean;
  /** All revisions that it has had. */
  readonly history: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One database that answers as CouchDB 3 does, as far as sync asks: its sequences are texts that say nothing. */
export interface TestCouch {
  readonly fetch: FetchServer;
  readonly rows: Map<string, Row>;
  readonly locals: Map<string, Row>;
  /** Every request, as a server's log has it. */
  readonly log: string[];
  /** Bytes that came and went. */
  bytes: number;
  /** Made anew, under the same name. */
  wipe(): void;
  /** What it holds, to be given back later, as from a backup. */
  copy(): () => void;
  answer(method: string, path: string, body: unknown): Answer;
}

export const AUTHORISATION = "Basic c3R1ZGVudDpzZWNyZXQ=";

/** Larger ones are answered with 413, as CouchDB does from 8 MB on. */
const LARGEST = 8_000_000;

export function openTestCouch(): TestCouch {
  let [seq, instance] = [0, 1];
  const couch: TestCouch = {
    rows: new Map(),
    locals: new Map(),
    log: [],
    bytes: 0,
    wipe: () => {
      couch.rows.clear();
      couch.locals.clear();
      [seq, instance] = [0, instance + 1];
    },
    copy: () => {
      const [rows, locals, upTo] = [new Map(couch.rows), new Map(couch.locals), seq];
      return () => {
        couch.rows.clear();
        couch.locals.clear();
        for (const [id, row] of rows) couch.rows.set(id, row);
        for (const [id, row] of locals) couch.locals.set(id, row);
        seq = upTo;
      };
    },
    answer: (method, path, body) => {
      const [, route = "", search = ""] = /^([^?]*)\??(.*)$/.exec(path) ?? [];
      const query = new URLSearchParams(search);
      if (route === "")
        return ok({ update_seq: token(seq), instance_start_time: `${instance}`, doc_count: alive(couch.rows).length });
      if (route === "/_changes") return ok(changes(query));
      if (route === "/_all_docs") return ok({ rows: member(body, "keys").map((key) => allDocs(String(key))) });
      if (route === "/_bulk_docs")
        return { status: 201, body: member(body, "docs").map((each) => put(couch.rows, each)) };
      if (route === "/_revs_diff") return ok(missing(body));
      if (route === "/_local_docs") return ok({ rows: alive(couch.locals).map(({ id }) => ({ id })) });
      if (route.startsWith("/_local/")) return local(method, route.slice(1), body);
      return { status: 404, body: { error: "not_found" } };
    },
    fetch: async (address, init) => {
      const sent = typeof init.body === "string" ? init.body : "";
      const path = address.replace(/^https?:\/\/[^/]+\/[^/?]+/, "");
      couch.log.push(`${init.method ?? "GET"} ${address} ${sent.length}`);
      const isKnown = new Headers(init.headers).get("authorization") === AUTHORISATION;
      const given = isKnown
        ? answerTo(init.method ?? "GET", path, sent)
        : { status: 401, body: { error: "unauthorized" } };
      const text = JSON.stringify(given.body);
      couch.bytes += sent.length + text.length;
      return new Response(text, { status: given.status, headers: { "content-type": "application/json" } });
    },
  };

  function answerTo(method: string, path: string, sent: string): Answer {
    const docs = sent === "" ? null : (JSON.parse(sent) as unknown);
    const isLarge =
      path === "/_bulk_docs" && member(docs, "docs").some((each) => JSON.stringify(each).length > LARGEST);
    return isLarge ? { status: 413, body: { error: "document_too_large" } } : couch.answer(method, path, docs);
  }

  function alive(rows: TestCouch["rows"]): Row[] {
    return [...rows.values()].filter(({ deleted }) => !deleted);
  }

  function changes(query: URLSearchParams): unknown {
    const [limit, since] = [Number(query.get("limit") ?? 1e9), Number.parseInt(query.get("since") ?? "0", 10)];
    const rows = [...couch.rows.values()]
      .filter((row) => row.seq > since)
      .toSorted((one, other) => one.seq - other.seq);
    const results = rows.slice(0, limit).map((row) => ({
      seq: token(row.seq),
      id: row.id,
      changes: [{ rev: row.rev }],
      ...(row.deleted && { deleted: true }),
      ...(query.has("include_docs") && { doc: { ...row.body, _id: row.id, _rev: row.rev } }),
    }));
    // An old sequence on a database that was made anew is answered with no changes.
    const last = rows.slice(0, limit).at(-1)?.seq ?? Math.max(since, seq);
    return { results, last_seq: token(last), pending: rows.length - results.length };
  }

  function missing(body: unknown): unknown {
    const asked = Object.entries(Object(body) as Record<string, string[]>);
    const lacking = asked.map(
      ([id, revs]) => [id, revs.filter((rev) => !couch.rows.get(id)?.history.includes(rev))] as const,
    );
    return Object.fromEntries(lacking.flatMap(([id, revs]) => (revs.length > 0 ? [[id, { missing: revs }]] : [])));
  }

  function allDocs(key: string): unknown {
    const row = couch.rows.get(key);
    if (!row) return { key, error: "not_found" };
    if (row.deleted) return { key, id: key, value: { rev: row.rev, deleted: true }, doc: null };
    return { key, id: key, value: { rev: row.rev }, doc: { ...row.body, _id: key, _rev: row.rev } };
  }

  function put(rows: Map<string, Row>, given: unknown): unknown {
    const { _id, _rev, _deleted, ...body } = Object(given) as Record<string, unknown>;
    const id = String(_id);
    const former = rows.get(id);
    const isFree = former === undefined || (former.deleted && _rev === undefined);
    if (!isFree && former.rev !== _rev) return { id, error: "conflict", reason: "Document update conflict." };
    const rev = `${Number.parseInt(former?.rev ?? "0", 10) + 1}-${hash([former?.rev, body])}`;
    rows.set(id, { id, rev, seq: ++seq, deleted: _deleted === true, history: [...(former?.history ?? []), rev], body });
    return { ok: true, id, rev };
  }

  function local(method: string, id: string, body: unknown): Answer {
    const row = couch.locals.get(id);
    if (method === "GET")
      return row && !row.deleted
        ? ok({ ...row.body, _id: id, _rev: row.rev })
        : { status: 404, body: { error: "not_found" } };
    const before = seq;
    const written = put(couch.locals, { ...Object(body), _id: id }) as { error?: string };
    // It is in no feed, whether it was written or not.
    seq = before;
    return written.error ? { status: 409, body: written } : { status: 201, body: written };
  }
  return couch;
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function token(seq: number): string {
  return `${seq}-g1AAAACheJzLYWBgYMpgTmHgz8tPSTV0MDQy1zMAQsMckEQiQ1L9____szKYE`;
}

function hash(value: unknown): string {
  return createHash("md5").update(JSON.stringify(value)).digest("hex");
}

function member(body: unknown, name: string): unknown[] {
  const found: unknown = Object(body)[name];
  return Array.isArray(found) ? found : [];
}
