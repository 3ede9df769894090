import type { XmlElement } from "../../xml/element.ts";
import type { Styles } from "./styles.ts";

/** A reading beside its character, and the brackets around it: the character itself is the text. */
const READING = /^(?:text|textContainer|delimiter)$/;
/** Describes the paragraph and is not shown. */
const DESCRIPTION = /^(?:metadata|desc|title|agent|set|animate)$/;

const LINE_END = /[ \t\r]{0,200}\n\s*/g;

/** What is seen of a paragraph: hidden spans, readings and descriptions are left out; a line ends at `br` alone. */
export function shownText(element: XmlElement, styles: Styles): string {
  return textOf(element, styles, isVisible(element, styles, true)).trim();
}

function textOf(element: XmlElement, styles: Styles, visible: boolean): string {
  return element.children
    .map((child) => {
      // Line ends in the file are only how it was laid out.
      if (typeof child === "string") return visible ? onOneLine(child) : "";
      if (child.name === "br") return "\n";
      const left =
        DESCRIPTION.test(child.name) || styles.isHidden(child) || READING.test(styles.valueOf(child, "ruby"));
      return left ? "" : textOf(child, styles, isVisible(child, styles, visible));
    })
    .join("");
}

function onOneLine(text: string): string {
  return text.includes("\n") ? text.replace(LINE_END, " ") : text;
}

/** An invisible span can hold a visible one. */
function isVisible(element: XmlElement, styles: Styles, around: boolean): boolean {
  const visibility = styles.valueOf(element, "visibility");
  return visibility === "" ? around : visibility !== "hidden";
}
