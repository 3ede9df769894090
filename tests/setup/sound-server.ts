import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SoundServer {
  /** Address of the sound. */
  readonly address: string;
  readonly host: string;
  /** What was asked for: the range, or all. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server on this computer that has one sound, and gives any range of it; as podcast hosts do. */
export async function startSoundServer(sound: Uint8Array): Promise<SoundServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { range = "" } = request.headers;
    asked.push(range);
    response.on("error", () => null);
    give(response, sound, /^bytes=(\d+)-(\d*)$/.exec(range));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${host}/episode.wav`,
    host,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function give(response: ServerResponse, sound: Uint8Array, range: RegExpExecArray | null): void {
  const from = Number(range?.[1] ?? 0);
  const to = range?.[2] ? Math.min(Number(range[2]), sound.length - 1) : sound.length - 1;
  response.writeHead(range ? 206 : 200, {
    "content-type": "audio/wav",
    "content-length": to - from + 1,
    "accept-ranges": "bytes",
    ...(range && { "content-range": `bytes ${from}-${to}/${sound.length}` }),
  });
  response.end(sound.subarray(from, to + 1));
}
