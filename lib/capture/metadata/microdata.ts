import { all, textOf } from "./page.ts";

const MOST_ITEMS = 200;
const DEEPEST = 5;

/** Top-level microdata items in the form of JSON-LD nodes, so that one reader understands both. */
export function microdataNodes(page: Document): readonly unknown[] {
  const items = all(page, "[itemscope][itemtype*='schema.org']").slice(0, MOST_ITEMS);
  return items.filter((item) => !item.hasAttribute("itemprop")).map((item) => node(item, DEEPEST));
}

function node(item: Element, depth: number): Record<string, unknown> {
  const members: [string, unknown][] = [["@type", item.getAttribute("itemtype")?.split("/").at(-1)?.trim()]];
  for (const element of [...item.querySelectorAll("[itemprop]")].slice(0, MOST_ITEMS)) {
    if (element.parentElement?.closest("[itemscope]") !== item) continue;
    const value = element.hasAttribute("itemscope") && depth > 0 ? node(element, depth - 1) : plainValue(element);
    for (const name of (element.getAttribute("itemprop") ?? "").split(/\s+/)) if (name) members.push([name, value]);
  }
  const names = new Set(members.map(([name]) => name));
  // Built from pairs: a property called `__proto__` stays a plain member.
  return Object.fromEntries([...names].map((name) => [name, valueOf(members, name)]));
}

function valueOf(members: readonly (readonly [string, unknown])[], wanted: string): unknown {
  const values = members.filter(([name, value]) => name === wanted && value !== "").map(([, value]) => value);
  return values.length > 1 ? values : values[0];
}

function plainValue(element: Element): string {
  for (const name of ["content", "href", "src", "datetime"]) {
    const value = element.getAttribute(name);
    if (value !== null) return value.trim();
  }
  return textOf(element);
}
