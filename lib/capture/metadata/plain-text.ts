const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  middot: "·",
  bull: "•",
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const TAG = /<\/?(?:p|br|a|div|span|strong|em|b|i|u|ul|ol|li|h[1-6]|blockquote|img|figure)\b[^<>]{0,2000}>/gi;

/** Text out of JSON or attributes that a site has escaped or marked up once too often. */
export function plainText(text: string): string {
  const decoded = /<\/?[a-z]/i.test(text) ? text : decodeEntities(text);
  if (decoded.search(TAG) < 0) return decodeEntities(decoded);
  const lines = decoded.replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]{0,200}>\s*/gi, "\n");
  return decodeEntities(lines.replace(TAG, "")).trim();
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hex ?? "", decimal ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
