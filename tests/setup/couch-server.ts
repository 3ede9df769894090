import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { AUTHORISATION, openTestCouch, type TestCouch } from "./couch.ts";
import { listening, type Listening } from "./listening.ts";

/** A CouchDB of this computer's own with one database, `/library`, which whoever asks first has made. */
export interface CouchServer extends Listening {
  readonly couch: TestCouch;
  /** Of the database, as a person types it. */
  readonly address: string;
  /** Whether nothing is answered, as where a cable is out. */
  isAway: boolean;
}

export async function startCouchServer(): Promise<CouchServer> {
  const couch = openTestCouch();
  const state = { isAway: false, isMade: false };
  const server = createServer((request, response) => {
    if (state.isAway) request.socket.destroy();
    else void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const [method, url] = [request.method ?? "GET", request.url ?? ""];
    const isMaking = method === "PUT" && /^\/library(\?|$)/.test(url);
    if (request.headers.authorization !== AUTHORISATION) return say(response, 401, { error: "unauthorized" });
    if (isMaking) {
      state.isMade = true;
      return say(response, 201, { ok: true });
    }
    if (!state.isMade || !url.startsWith("/library")) return say(response, 404, { error: "not_found" });
    const headers = { authorization: AUTHORISATION };
    const answered = await couch.fetch(`http://couch.example${url}`, { method, headers, ...(body && { body }) });
    return say(response, answered.status, await answered.json());
  }

  const listener = await listening(server);
  return Object.assign(state, { ...listener, couch, address: `http://${listener.host}/library` });
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
