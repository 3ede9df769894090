import { elementsInside, type XmlElement } from "../../xml/element.ts";

/** The styles that decide whether a text is shown. */
export interface Styles {
  /** The value of a style attribute, the element's own or that of a style it names; empty where it has none. */
  valueOf(element: XmlElement, name: string): string;
  isHidden(element: XmlElement): boolean;
}

/** A style without any of these, and without reference to another one, decides nothing. */
const TELLING = ["display", "visibility", "ruby", "style"];
/** Styles that name one another are followed this far. */
const LONGEST_CHAIN = 5;

export function stylesOf(head: XmlElement | undefined): Styles {
  const named = new Map<string, XmlElement>();
  for (const style of head ? elementsInside(head, "style") : [])
    if (TELLING.some((name) => style.attributes.has(name))) named.set(style.attributes.get("id") ?? "", style);

  function valueOf(element: XmlElement, name: string, depth = 0): string {
    const own = element.attributes.get(name);
    if (own !== undefined || named.size === 0 || depth > LONGEST_CHAIN) return own ?? "";
    const references = (element.attributes.get("style") ?? "").split(/\s+/).filter(Boolean).toReversed();
    for (const reference of references) {
      const style = named.get(reference);
      const value = style ? valueOf(style, name, depth + 1) : "";
      if (value) return value;
    }
    return "";
  }

  return {
    valueOf: (element, name) => valueOf(element, name),
    isHidden: (element) => valueOf(element, "display") === "none",
  };
}
