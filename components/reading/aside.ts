/** Marks of the reading view are no text of the lecture: what plays it, and notes beside it. */
export const ASIDE = "button, [data-aside]";

export function isAside(node: Node): boolean {
  return Boolean(elementOf(node)?.closest(ASIDE));
}

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
