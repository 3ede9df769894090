/**
 * The data of each event of a `text/event-stream` body (HTML standard, §9.2.6), however its bytes are cut. An event
 * that the body breaks off in is left out, save the last word `[DONE]`.
 */
export async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = [];
  for await (const line of linesOf(body)) {
    if (line === "") {
      if (data.length > 0) yield data.join("\n");
      data = [];
    } else if (line.startsWith("data:")) data.push(line.slice(line[5] === " " ? 6 : 5));
  }
  if (data.join("\n").trim() === "[DONE]") yield "[DONE]";
}

/** Lines end with CR LF, LF or CR. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = "";
  for await (const bytes of chunksOf(body)) {
    open += decoder.decode(bytes, { stream: true });
    // A CR at the end may be half of a CR LF.
    const lines = open.split(/\r\n|\n|\r(?!$)/);
    open = lines.pop() ?? "";
    yield* lines;
  }
  open += decoder.decode();
  if (open !== "") yield open.replace(/\r$/, "");
}

/** Not every browser can iterate a stream itself (Chromium since 124, Safari not yet). */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops listening has the server stop writing; a body that failed cannot be cancelled any more.
    await reader.cancel().catch(() => null);
  }
}
