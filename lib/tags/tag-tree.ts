import type { TagCount } from "../search/suggest/complete-tags.ts";
import { tagKey } from "../lecture/tag.ts";

/** A tag in the tree that `/` makes of tags: `ai/llm` stands under `ai`, whether that is a tag itself or not. */
export interface TagNode {
  /** The whole tag, or of a place that is no tag the beginning of those under it. */
  readonly path: string;
  /** What stands after the last `/`. */
  readonly name: string;
  /** How many lectures bear the tag itself; 0 where it is none. */
  readonly count: number;
  readonly depth: number;
  readonly children: readonly TagNode[];
}

interface Growing {
  path: string;
  name: string;
  count: number;
  depth: number;
  children: Map<string, Growing>;
}

/** The tags as a tree; sisters in the order in which their first tag comes. */
export function tagTree(tags: readonly TagCount[]): TagNode[] {
  const roots = new Map<string, Growing>();
  for (const { tag, count } of tags) {
    let level = roots;
    let path = "";
    const names = partsOf(tag);
    names.forEach((name, depth) => {
      path = depth === 0 ? name : `${path}/${name}`;
      const key = tagKey(name);
      const node = level.get(key) ?? { path, name, count: 0, depth, children: new Map() };
      level.set(key, node);
      if (depth === names.length - 1) {
        node.path = tag;
        node.count = count;
      }
      level = node.children;
    });
  }
  return grown(roots);
}

function grown(level: ReadonlyMap<string, Growing>): TagNode[] {
  return [...level.values()].map((node) => ({ ...node, children: grown(node.children) }));
}

/** Between slashes; `AI/ML面试` is nested, `/` and `a//b` are plain names. */
function partsOf(tag: string): string[] {
  const names = tag.split("/").map((name) => name.trim());
  return names.length > 1 && names.every(Boolean) ? names : [tag];
}

/** The rows that are shown: those under a closed node are left out. */
export function shownNodes(nodes: readonly TagNode[], closed: ReadonlySet<string>): TagNode[] {
  return nodes.flatMap((node) => [node, ...(closed.has(node.path) ? [] : shownNodes(node.children, closed))]);
}

/** The tags under a tag, as they are called once it has another name. */
export function nestedRenames(tags: readonly string[], from: string, to: string): Renamed[] {
  const beginning = `${tagKey(from)}/`;
  return tags
    .filter((tag) => tagKey(tag).startsWith(beginning))
    .map((tag) => ({ from: tag, to: `${to}/${tag.split("/").slice(from.split("/").length).join("/")}` }));
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/**
 * A tag's rename with those of the tags under it, in an order in which none meets what another has made: into its own
 * child the deepest goes first, everywhere else the tag itself.
 */
export function renamesInOrder(tags: readonly string[], from: string, to: string): Renamed[] {
  const depth = (tag: string) => tag.split("/").length;
  const all = [{ from, to }, ...nestedRenames(tags, from, to)].toSorted(
    (one, two) => depth(one.from) - depth(two.from),
  );
  return isUnder(to, from) ? all.toReversed() : all;
}

/** Whether a tag stands under another one. */
export function isUnder(tag: string, parent: string): boolean {
  return tagKey(tag).startsWith(`${tagKey(parent)}/`);
}

/** The places that a tag stands under, by their keys, the outermost first; each may be a tag itself or none. */
export function placesAbove(tag: string): string[] {
  const parts = tagKey(tag).split("/");
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
}
