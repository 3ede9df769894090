/** An element, by its name without prefix in small letters. */
export interface XmlElement {
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Set on the root when the file ends inside it. */
  readonly cut?: true;
}

/** All text inside, in order; elements that `skip` names are left out, `br` is a line end. */
export function textInside(element: XmlElement, skip: (element: XmlElement) => boolean = () => false): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") text += child;
    else if (child.name === "br") text += "\n";
    else if (!skip(child)) text += textInside(child, skip);
  }
  return text;
}

/** Elements of these names anywhere inside, in order; none inside one another. */
export function elementsInside(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, names, found);
  return found;
}

function collect(element: XmlElement, names: readonly string[], found: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (names.includes(child.name)) found.push(child);
    else if (child.children.length > 0) collect(child, names, found);
  }
}
