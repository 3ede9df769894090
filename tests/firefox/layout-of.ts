/** Where something stands that has a name or a text of its own. */
export interface Placed {
  /** Its role, its name or text, and which of several such it is. */
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether more of it is there than can be seen. */
  readonly isCut: boolean;
}

/**
 * Everything on the page that has a name or a text of its own and can be seen, and where it stands. Travels as source
 * text: it may use nothing but what the page has.
 */
export function layoutOf(): readonly Placed[] {
  const CONTROLS = "a[href], button, input, textarea, select, summary, h1, h2, h3, article, img, [role], [aria-label]";
  const counts = new Map<string, number>();
  const clean = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
  const ownText = (element: Element) =>
    clean([...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent] : [])).join(" "));
  return [...document.body.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
    const isControl = element.matches(CONTROLS);
    const text = ownText(element);
    const box = element.getBoundingClientRect();
    // What is only read out is a point.
    if ((!isControl && text === "") || !element.checkVisibility() || box.width < 2 || box.height < 2) return [];
    if (element.closest("option, [inert], .hidden-label")) return [];
    // Not the same minute may have come in both browsers.
    const name = (element.getAttribute("aria-label") ?? (text || clean(element.textContent))).replace(/\d+/g, "0");
    const called = `${element.getAttribute("role") ?? element.localName} “${name}”`;
    const number = (counts.get(called) ?? 0) + 1;
    counts.set(called, number);
    const hides = /hidden|clip/.test(getComputedStyle(element).overflowX);
    const { left, top, right, bottom } = box;
    const isCut =
      (hides && element.scrollWidth > element.clientWidth + 1) || right > document.documentElement.clientWidth + 1;
    return [{ what: `${called} ${number}`, left, top, right, bottom, isCut }];
  });
}
