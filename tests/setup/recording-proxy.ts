import { createServer } from "node:http";
import { listening, type Listening } from "./listening.ts";

export interface RecordingProxy extends Listening {
  /** Whom the browser wanted to ask, by host and port or by address, in order. */
  readonly asked: string[];
}

/** A way to the network that leads nowhere, and remembers who was asked for. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", ({ url }, socket) => {
    asked.push(url ?? "");
    socket.on("error", () => null);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  return { ...(await listening(server)), asked };
}
