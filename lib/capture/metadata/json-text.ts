const ESCAPE = /\\(?:x([\da-f]{2})|u\{([\da-f]{1,6})\}|u([\da-f]{4})|(\r\n|[\s\S]))/gi;
const CONTROL: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", "0": "\0" };

/** The text of the object or list that starts at `start`, up to its closing bracket; brackets inside strings do not count. */
export function balancedJson(text: string, start: number): string | null {
  if (text[start] !== "{" && text[start] !== "[") return null;
  const mark = /["{}[\]]/g;
  mark.lastIndex = start;
  let depth = 0;
  // Not `exec`, whose answers are slow to make: there are ten thousands of marks.
  while (mark.test(text)) {
    const place = mark.lastIndex - 1;
    const found = text[place];
    if (found === '"') {
      const end = stringEnd(text, place);
      if (end < 0) return null;
      mark.lastIndex = end + 1;
    } else if (found === "{" || found === "[") depth += 1;
    else if (depth === 1) return text.slice(start, place + 1);
    else depth -= 1;
  }
  return null;
}

const TOKEN = /\s+|\/\/[^\n]*|[{}[\],:]|["']|[\w$.+-]+/y;

/**
 * The object or list that starts at `start` as JavaScript writes it, in JSON: names without quotes, single quotes, commas
 * at the end. Null where it holds what only a program knows.
 */
export function jsonOfLiteral(text: string, start: number): string | null {
  const parts: string[] = [];
  let depth = 0;
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text)?.[0]; token !== undefined; token = TOKEN.exec(text)?.[0]) {
    if (/["']/.test(token)) {
      const open = TOKEN.lastIndex - 1;
      const value = literalAt(text, open);
      if (value === null) return null;
      parts.push(JSON.stringify(value));
      TOKEN.lastIndex = stringEnd(text, open) + 1;
    } else if (token.startsWith("//")) continue;
    else if (/^\s/.test(token)) continue;
    else if (/[}\]]/.test(token)) {
      if (parts.at(-1) === ",") parts.pop();
      parts.push(token);
    } else if (!/^[a-z_$]/i.test(token)) parts.push(token);
    else if (/^\s*:/.test(text.slice(TOKEN.lastIndex, TOKEN.lastIndex + 9))) parts.push(`"${token}"`);
    else parts.push(/^(?:true|false)$/.test(token) ? token : "null");
    depth += /[{[]/.test(token) ? 1 : /[}\]]/.test(token) ? -1 : 0;
    if (depth === 0) return parts.join("");
  }
  return null;
}

/** What the JavaScript string means whose quote stands at `start`; null where it never ends. */
export function literalAt(text: string, start: number): string | null {
  const end = stringEnd(text, start);
  if (end < 0) return null;
  return text.slice(start + 1, end).replace(ESCAPE, (_, hex?: string, point?: string, unit?: string, plain = "") => {
    const code = hex ?? point ?? unit;
    if (code !== undefined) return codeText(Number.parseInt(code, 16));
    return CONTROL[plain] ?? (/[\r\n]/.test(plain) ? "" : plain);
  });
}

function codeText(code: number): string {
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

/** Position of the quote that closes the string opened at `open`. */
function stringEnd(text: string, open: number): number {
  const quote = text[open] ?? '"';
  for (let end = text.indexOf(quote, open + 1); end >= 0; end = text.indexOf(quote, end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}
