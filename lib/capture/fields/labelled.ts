import { isBeside, isOfOthers } from "../evidence/player-places.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, textOf } from "../metadata/page.ts";
import { nearest } from "../metadata/standing-still.ts";
import { labelAlone, type Label } from "./labels.ts";
import { withClass } from "../metadata/with-class.ts";

const KINDS = ["published", "duration", "people", "keywords", "description"] as const;

/** A value that stands behind its label: in the same line, or in the element after it. */
export interface Labelled {
  readonly value: string;
  /** Holds the value alone; null where it stands in one line with its label. */
  readonly element: Element | null;
}

const LINE = /^([^:：]{2,40}?)\s*(?:[:：]\s*(.*))?$/su;
/** `Veröffentlicht am 16.08.2019` has no colon. */
const BEFORE_NUMBER = /^([^\d:：]{2,40}?)\s+(\d.*)$/su;
/** `【出演】佐伯千尋` */
const BRACKETED = /^【([^【】]{1,20})】/;
const MOST = 4000;
const LONGEST_LABEL = 40;
const LONGEST_VALUE = 300;
const LONGEST_ROW = 600;
/** What stands between two facts of a row: a sign, or the next label of a few Chinese characters. */
const APART = /\s+(?=[\u4e00-\u9fff]{2,6}\s?[:：])|\s+[-–—|•·]\s+(?=[^\s:]+(?:\s[^\s:]+){0,3}\s?:)/;
const SIDE = "aside, [role=complementary], [class*=sidebar], [id*=sidebar]";
/** What a label stands before, where it does not stand alone. */
const SET_APART = /[:：【]|\s[\s\d]/;
const LISTED = `${withClass("comment related recommend")}, [id*=comments], form`;

/** Values with a label of this kind, anywhere in the page's main part, in its order. */
export function labelled(page: Document, label: Label): readonly Labelled[] {
  return labelledOf(page).get(label) ?? [];
}

const labelledOf = oncePerPage((page): ReadonlyMap<Label, readonly Labelled[]> => {
  const found = new Map<Label, Labelled[]>();
  const [body] = all(page, "body");
  if (!body) return found;
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* texts */);
  const places: Element[] = [];
  const beside: { readonly value: Labelled; readonly element: Element }[] = [];
  for (let count = 0; count < MOST; count++) {
    const node = walker.nextNode();
    if (!node) break;
    const element = node.parentElement;
    for (const label of labelsOf(node.nodeValue ?? "")) {
      if (!element || nearest(element, LISTED)) continue;
      if (label.name === "description" ? isBeside(element) : isOfOthers(element)) continue;
      const value = label.rest === "" ? behind(node, element) : { value: label.rest, element: null };
      if (!value) continue;
      if (/people|duration/.test(label.name)) places.push(element);
      if (label.name === "keywords" && isBeside(element)) beside.push({ value, element });
      else found.set(label.name, [...(found.get(label.name) ?? []), value]);
    }
  }
  // Site-wide lists of topics stand at the side, and so do the facts of one lecture: with its people or its length.
  const own = beside.find(({ element }) => places.some((each) => element.closest(SIDE)?.contains(each)));
  if (own && !found.has("keywords")) found.set("keywords", [own.value]);
  return found;
});

/** One, or those of a row: `发布时间：2021年5月6日 主讲人：李明`, `Realisation : 24 mai - Mise en ligne : 2 juin`. */
function labelsOf(text: string): { readonly name: Label; readonly rest: string }[] {
  // Programs are texts of a page, too, and may be megabytes long.
  const row = text.slice(0, LONGEST_ROW).trim();
  if (row.length < 2 || (row.length > LONGEST_LABEL + 2 && !SET_APART.test(row))) return [];
  const parts = /[:：].*[:：]/s.test(row) ? row.split(APART) : [row];
  return parts.flatMap((part) => labelOf(part) ?? []);
}

/** `Label: value`, or a label alone. */
function labelOf(text: string): { readonly name: Label; readonly rest: string } | null {
  const plain = text.slice(0, LONGEST_VALUE).replace(/\s+/g, " ").trim().replace(BRACKETED, "$1：");
  for (const form of [LINE, BEFORE_NUMBER]) {
    const [, before = "", rest = ""] = form.exec(plain) ?? [];
    const name = before === "" || before.length > LONGEST_LABEL ? undefined : labelAlone(before, KINDS);
    if (name) return { name, rest };
  }
  return null;
}

/** What follows a label that stands alone: the rest of its line, the next element, or the next one of its row. */
function behind(label: Node, element: Element): Labelled | null {
  for (let next = label.nextSibling ?? null; next; next = next.nextSibling) {
    const value = valueOf(next);
    if (value) return value;
  }
  for (let outer = element, depth = 0; depth < 3; depth++) {
    for (let next = outer.nextSibling; next; next = next.nextSibling) {
      const value = valueOf(next);
      if (value) return value;
    }
    const parent = outer.parentElement;
    if (!parent || textOf(parent).length > LONGEST_LABEL + 2) return null;
    outer = parent;
  }
  return null;
}

function valueOf(node: Node): Labelled | null {
  const value = (node.nodeValue ?? node.textContent ?? "").replace(/^[\s:：]+/, "").trim();
  if (value === "" || (node.nodeType !== 1 && node.nodeType !== 3)) return null;
  return { value, element: node.nodeType === 1 ? (node as Element) : null };
}
