import { all, visibleText } from "./page.ts";

/** The whole of a description of which the metadata has the beginning only. */
export function wholeDescription(page: Document, beginning: string): string {
  const start = squeeze(beginning.replace(/\s*(\.\.\.|…)$/, "")).slice(0, 60);
  if (start.length < 20) return beginning;
  const places =
    "[itemprop=description], [class*=description], [class*=Description], [id*=description], [id*=Description]";
  for (const element of all(page, places).slice(0, 40)) {
    if ((element.textContent ?? "").length > 100_000) continue;
    const text = visibleText(element);
    if (squeeze(text).startsWith(start) && text.length > beginning.length && !/(\.\.\.|…)$/.test(text)) return text;
  }
  return beginning;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
