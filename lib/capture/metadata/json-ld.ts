import { at, listAt, parseJson } from "./json-value.ts";
import { oncePerPage } from "./once-per-page.ts";
import { all } from "./page.ts";

const MOST_SCRIPTS = 60;
const LARGEST_SCRIPT = 3_000_000;

/** Top-level JSON-LD nodes of the page, out of lists and `@graph`; scripts that are no JSON are skipped. */
export const ldNodes = oncePerPage(parseNodes);

function parseNodes(page: Document): readonly unknown[] {
  const scripts = all(page, "script[type='application/ld+json']").slice(0, MOST_SCRIPTS);
  return scripts.flatMap((script) => {
    const text = script.textContent ?? "";
    if (text.length > LARGEST_SCRIPT) return [];
    return listAt(readBroken(text)).flatMap((node) =>
      at(node, "@graph") === undefined ? [node] : listAt(node, "@graph"),
    );
  });
}

/** JSON as pages write it: in a CDATA block, with line feeds inside strings, with a semicolon at its end. */
function readBroken(text: string): unknown {
  const bare = text
    .replace(/^\s*(\/\/\s*)?<!\[CDATA\[|(\/\/\s*)?\]\]>\s*$/g, "")
    .trim()
    .replace(/;$/, "");
  // Go's templates put quotes around values that have theirs: `"url":"\"https://…\""`.
  const once = /"(?:url|@id)"\s*:\s*"\\"/.test(bare) ? bare.replace(/"\\"|\\""/g, '"').replaceAll("\\\\", "\\") : bare;
  // JSON allows no control characters in strings, and between values a space does as well.
  return parseJson(once) ?? parseJson(bare.replace(/\p{Cc}+/gu, " "));
}
