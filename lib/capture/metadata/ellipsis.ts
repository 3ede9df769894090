/** `…`, `...`, and in brackets as blogs cut their texts: `[…]`. */
const ELLIPSIS = /\s*(?:\[(?:\.{3}|…)\]|\.{3}|…)\s*$/;

export function endsCut(text: string): boolean {
  return ELLIPSIS.test(text);
}

export function withoutEllipsis(text: string): string {
  return text.replace(ELLIPSIS, "");
}
