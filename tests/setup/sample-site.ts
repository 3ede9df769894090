import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

/** A site of one lecture page, on this machine only. */
export interface SampleSite {
  readonly address: string;
  close(): void;
}

export async function openSampleSite(): Promise<SampleSite> {
  const page = readFileSync(join(import.meta.dirname, "sample/lecture.html"));
  const server = createServer((request, response) => {
    const isPage = request.url === "/why-we-forget";
    response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(isPage ? page : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error(`Sample site: expected a port, got ${bound}`);
  return {
    address: `http://127.0.0.1:${bound.port}/why-we-forget`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
