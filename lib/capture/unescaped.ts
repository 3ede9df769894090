/** A text with its escapes resolved; `otherwise`, the text itself if left out, where they are not sound. */
export function unescaped(text: string, otherwise: string = text): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return otherwise;
    throw error;
  }
}
