import type { Published } from "../../lecture/lecture.ts";
import type { Reading } from "../site.ts";
import { publishedAt, publishedFrom } from "./date.ts";
import { durationSeconds } from "./duration.ts";
import { stateValues } from "./inline-json.ts";
import { at, listAt, numberAt, textAt } from "./json-value.ts";
import { keywordsFrom } from "./keywords.ts";
import { isName } from "./names.ts";
import { oncePerPage } from "./once-per-page.ts";
import { plainText } from "./plain-text.ts";
import { letters } from "./site-names.ts";
import { MEMBERS } from "./state-members.ts";
import { unescaped } from "../unescaped.ts";

const MOST_NODES = 60_000;
const DEEPEST = 16;
/** Shorter ids stand in many an address. */
const LEAST_ID = 5;

/**
 * What the state that a page's program was started with says of the lecture: the object that has the page's title, and
 * whose id or address stands in the page's address where it has one. Sites name members differently, but not very.
 */
export function readState(page: Document, url: URL, title: string): Reading {
  const known = readings(page);
  const reading = known.get(title) ?? findInState(page, url, title);
  known.set(title, reading);
  return reading;
}

/** Several fields ask for the same; the state can be megabytes long. */
const readings = oncePerPage(() => new Map<string, Reading>());

function findInState(page: Document, url: URL, title: string): Reading {
  const wanted = letters(title);
  if (wanted.length < 3) return {};
  const address = unescaped(url.href).toLowerCase();
  let best: { readonly node: unknown; readonly score: number } | null = null;
  for (const node of objectsIn(stateValues(page))) {
    const score = fitness(node, wanted, address);
    if (score > (best?.score ?? 2)) best = { node, score };
  }
  return best ? readObject(best.node) : {};
}

/** The name of the object whose id stands in the page's address, for pages that are called by their program. */
export function titleInState(page: Document, url: URL): string {
  const address = unescaped(url.href).toLowerCase();
  const named = [...objectsIn(stateValues(page))].filter((node) => {
    const ids = MEMBERS.ids.map((name) => textAt(node, name).toLowerCase()).filter((id) => id.length >= LEAST_ID);
    return ids.some((id) => address.includes(id));
  });
  const titles = named.map((node) => MEMBERS.titles.map((name) => plainText(textAt(node, name))).find(Boolean) ?? "");
  const [only, second] = new Set(titles.filter(Boolean));
  return only !== undefined && second === undefined ? only : "";
}

function readObject(node: unknown): Reading {
  const tags = listAt(node, "tags").length > 0 ? listAt(node, "tags") : listAt(node, "keywords");
  return {
    creators: creatorsOf(node),
    published: firstDate(node, MEMBERS.dates) ?? firstDate(node, MEMBERS.created),
    durationSeconds: durationOf(node),
    description: MEMBERS.descriptions.map((name) => plainText(textAt(node, name))).find(Boolean) ?? "",
    keywords: keywordsFrom(
      tags.flatMap((tag) => (typeof tag === "string" ? tag : textAt(tag, "name") || textAt(tag, "title") || [])),
    ),
  };
}

/** How surely an object is the lecture: its title must be the page's; then its id in the address, and what else it says. */
function fitness(node: unknown, title: string, address: string): number {
  if (!MEMBERS.titles.some((name) => isTitle(textAt(node, name), title))) return 0;
  const ids = MEMBERS.ids
    .map((name) => (textAt(node, name) || (numberAt(node, name) ?? "").toString()).toLowerCase())
    .filter((id) => id.length >= 3 && id.length < 300);
  const named = ids.some(
    (id) =>
      address.includes(id) || (id.startsWith("http") && id.includes(address.replace(/^https?:\/\/[^/]+/, "").slice(1))),
  );
  const { creators = [], published, durationSeconds: seconds, description } = readObject(node);
  const said = [creators.length > 0, published, seconds, description].filter(Boolean).length;
  return (named ? 3 : 0) + said;
}

/** Folding costs: texts of quite another length are told apart by it. */
function isTitle(text: string, title: string): boolean {
  return text.length >= title.length / 2 && text.length <= title.length * 2 + 20 && letters(text) === title;
}

function durationOf(node: unknown): number | null {
  const exact = MEMBERS.seconds.map((name) => numberAt(node, name)).find(Boolean);
  if (exact) return exact;
  const precise = MEMBERS.milliseconds.map((name) => numberAt(node, name)).find(Boolean);
  if (precise) return precise / 1000;
  for (const name of MEMBERS.durations) {
    const value = at(node, name);
    const seconds = typeof value === "number" ? plainDuration(value) : durationSeconds(textAt(node, name));
    if (seconds) return seconds;
  }
  return null;
}

/** Seconds or milliseconds: only numbers that make sense as one of them, and not as the other, are taken. */
function plainDuration(value: number): number | null {
  if (value > 0 && value < 20_000) return value;
  return value >= 200_000 && value < 100_000_000 ? value / 1000 : null;
}

function firstDate(node: unknown, names: readonly string[]): Published | null {
  for (const name of names) {
    const value = at(node, name);
    const number = numberAt(node, name);
    const published =
      number !== null && number > 100_000_000
        ? publishedAt(number)
        : typeof value === "string"
          ? publishedFrom(value)
          : null;
    if (published) return published;
  }
  return null;
}

function creatorsOf(node: unknown): string[] {
  for (const name of MEMBERS.creators) {
    const names = listAt(node, name).map(nameOf).filter(isName);
    if (names.length > 0) return names.slice(0, 10);
  }
  return [];
}

function nameOf(value: unknown): string {
  if (typeof value === "string") return plainText(value).trim();
  return MEMBERS.names.map((name) => plainText(textAt(value, name)).trim()).find(Boolean) ?? "";
}

function* objectsIn(roots: readonly unknown[]): Generator<object> {
  const waiting: [unknown, number][] = roots.map((root) => [root, 0]);
  for (let count = 0; waiting.length > 0 && count < MOST_NODES; count++) {
    const [value, depth] = waiting.pop() ?? [null, 0];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) yield value;
    if (depth >= DEEPEST) continue;
    for (const inner of Object.values(value))
      if (typeof inner === "object" && inner !== null) waiting.push([inner, depth + 1]);
  }
}
