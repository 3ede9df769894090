/** The words of a link that came with a click on it: Firefox says them, Chromium does not, and the page has to be asked. */
export function wordsWithClick(click: object): string | null {
  return "linkText" in click && typeof click.linkText === "string" ? click.linkText : null;
}
