import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

/** A site of one lecture page, on this machine only. */
export interface SampleSite {
  readonly address: string;
  close(): void;
}

const FILES = new Map([
  ["/why-we-forget", { name: "lecture.html", type: "text/html; charset=utf-8" }],
  ["/captions.vtt", { name: "captions.vtt", type: "text/vtt; charset=utf-8" }],
]);

export async function openSampleSite(): Promise<SampleSite> {
  const server = createServer((request, response) => {
    const file = FILES.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/html; charset=utf-8" });
    response.end(file ? readFileSync(join(import.meta.dirname, "sample", file.name)) : "");
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
