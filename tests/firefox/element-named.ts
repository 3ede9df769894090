/**
 * The first element that a person finds by this role and name. Travels as source text: it may use nothing but its
 * arguments. The popup is no tab, in which Puppeteer would find it.
 */
export function elementNamed(role: string, name: string): HTMLElement | null {
  const native: Readonly<Record<string, string>> = {
    button: "button",
    link: "a[href]",
    textbox: "textarea, input:not([type]), input[type=text]",
    searchbox: "input[type=search]",
  };
  const clean = (text: string) => text.replace(/\s+/g, " ").trim();
  const visible = (element: Element): string => {
    const copy = element.cloneNode(true);
    if (copy instanceof Element) for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    return clean(copy.textContent ?? "");
  };
  const nameOf = (element: HTMLElement): string => {
    const label = element.getAttribute("aria-label");
    if (label !== null) return clean(label);
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    if (ids.length > 0) return clean(ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    if (labels.length > 0) return clean(labels.map(({ textContent }) => textContent ?? "").join(" "));
    return visible(element);
  };
  const all = document.querySelectorAll<HTMLElement>([`[role=${role}]`, native[role]].filter(Boolean).join(", "));
  return [...all].find((element) => nameOf(element) === name && !element.matches(":disabled")) ?? null;
}
