import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on this computer that listens. */
export interface Listening {
  /** Address to set in Lectern, such as `http://127.0.0.1:4000/v1`. */
  readonly base: string;
  readonly host: string;
  /** Ends it, whoever is still being answered. */
  close(): Promise<void>;
}

export async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base: `http://${host}/v1`,
    host,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
