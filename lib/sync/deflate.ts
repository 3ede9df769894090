/** What any one document may hold once it is unpacked: no sound one comes near. */
const MOST = 64 * 2 ** 20;

export async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The text; null where the bytes are not deflated text, or would be more than a document holds. */
export async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces: string[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > MOST) {
        await reader.cancel();
        return null;
      }
      pieces.push(decoder.decode(next.value, { stream: true }));
    }
    pieces.push(decoder.decode());
    return pieces.join("");
  } catch (error) {
    // The platform says so of bytes that are not deflated, or not UTF-8.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
