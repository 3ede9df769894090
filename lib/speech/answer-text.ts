/** No transcript of ten minutes is longer, however much is said of each of its words; in bytes. */
const LARGEST = 16 * 2 ** 20;

/** The text of a server's answer; null where it is larger than any transcript, and of that no more is read. */
export async function answerText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > LARGEST) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}
