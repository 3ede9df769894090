import { oncePerPage } from "./once-per-page.ts";
import { all, textOf } from "./page.ts";

const MOST_ITEMS = 200;
const DEEPEST = 5;
/** Properties of people and subjects, which pages write as links although their value is the name. */
const NAMING = /^(?:author|creator|byArtist|performer|actor|contributor|publisher|keywords|genre|about|name)$/;

/** The two ways of writing schema.org into elements: HTML microdata, and RDFa Lite (W3C, 2015). */
interface Dialect {
  readonly items: string;
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

const MICRODATA: Dialect = {
  items: "[itemscope][itemtype*='schema.org']",
  scope: "itemscope",
  type: "itemtype",
  property: "itemprop",
};
const RDFA: Dialect = {
  items: "[vocab*='schema.org'][typeof], [vocab*='schema.org'] [typeof], [typeof^='schema:']",
  scope: "typeof",
  type: "typeof",
  property: "property",
};

/** Top-level microdata and RDFa items in the form of JSON-LD nodes, so that one reader understands all. */
export const microdataNodes = oncePerPage((page): readonly unknown[] =>
  [MICRODATA, RDFA].flatMap((dialect) => readItems(page, dialect)),
);

function readItems(page: Document, dialect: Dialect): readonly unknown[] {
  const items = all(page, dialect.items).slice(0, MOST_ITEMS);
  return items.filter((item) => !item.hasAttribute(dialect.property)).map((item) => node(item, dialect, DEEPEST));
}

function node(item: Element, dialect: Dialect, depth: number): Record<string, unknown> {
  const { scope, property } = dialect;
  const members: [string, unknown][] = [["@type", item.getAttribute(dialect.type)?.split(/[/:]/).at(-1)?.trim()]];
  for (const element of [...item.querySelectorAll(`[${property}]`)].slice(0, MOST_ITEMS)) {
    if (element.parentElement?.closest(`[${scope}]`) !== item) continue;
    const names = (element.getAttribute(property) ?? "").split(/\s+/).map((name) => name.replace(/^schema:/, ""));
    const inner = element.hasAttribute(scope) && depth > 0 ? node(element, dialect, depth - 1) : null;
    for (const name of names) if (name) members.push([name, inner ?? plainValue(element, name)]);
  }
  const names = new Set(members.map(([name]) => name));
  // Built from pairs: a property called `__proto__` stays a plain member.
  return Object.fromEntries([...names].map((name) => [name, valueOf(members, name)]));
}

function valueOf(members: readonly (readonly [string, unknown])[], wanted: string): unknown {
  const values = members.filter(([name, value]) => name === wanted && value !== "").map(([, value]) => value);
  return values.length > 1 ? values : values[0];
}

function plainValue(element: Element, name: string): string {
  const text = textOf(element);
  if (element.localName === "a" && NAMING.test(name) && text !== "") return text;
  for (const attribute of ["content", "href", "src", "datetime"]) {
    const value = element.getAttribute(attribute);
    if (value !== null) return value.trim();
  }
  return text;
}
