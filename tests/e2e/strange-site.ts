import { createServer, type ServerResponse } from "node:http";

/** A site of documents that browsers show in ways of their own, on this machine only. */
export interface StrangeSite {
  readonly base: string;
  close(): void;
}

const ARTICLE = `<!doctype html><title>Rivers</title><article><h1>Rivers</h1>${"<p>Rivers carry sand to the sea.</p>".repeat(40)}</article>`;
const PDF = [
  "%PDF-1.1",
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj",
  "trailer<</Root 1 0 R>>",
  "%%EOF",
].join("\n");

const LECTURE = `<!doctype html><html lang="en"><title>Rivers by boat</title><h1>Rivers by boat</h1><video controls></video></html>`;

const DOCUMENTS = new Map([
  ["/lecture", { type: "text/html", body: LECTURE }],
  ["/article", { type: "text/html", body: ARTICLE }],
  ["/paper.pdf", { type: "application/pdf", body: PDF }],
  ["/data.json", { type: "application/json", body: '{"tides":[1,2]}' }],
  ["/data.xml", { type: "application/xml", body: '<?xml version="1.0"?><tides><high>1</high></tides>' }],
]);

export async function openStrangeSite(): Promise<StrangeSite> {
  const server = createServer((request, response) => answer(request.url ?? "", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error(`Strange site: expected a port, got ${bound}`);
  return {
    base: `http://127.0.0.1:${bound.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(path: string, response: ServerResponse): void {
  // What it shows is not said before the browser gives up.
  if (path === "/silent") return;
  const known = DOCUMENTS.get(path);
  response.writeHead(known || path === "/endless" ? 200 : 404, { "content-type": known?.type ?? "text/html" });
  // The rest of an endless page never comes.
  if (path === "/endless") response.write(ARTICLE.slice(0, -10));
  else response.end(known?.body ?? "");
}
