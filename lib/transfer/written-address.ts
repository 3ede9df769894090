/** With `www.`, or a host and something behind it: what people leave `https://` out of. */
const WITHOUT_SCHEME = /^(?:www\.\S+\.\S|(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S)/i;

/** The address of a web page as it is written, with https where that was left out; null for what begins as none. */
export function writtenAddress(text: string): string | null {
  if (/^https?:/i.test(text)) return text;
  return WITHOUT_SCHEME.test(text) ? `https://${text}` : null;
}
