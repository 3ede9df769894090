import { ParseError, render } from "katex";

/** Draws TeX as MathML into an element, which it empties first; false where it is no TeX, and nothing is drawn. */
export function drawFormula(tex: string, display: boolean, into: HTMLElement): boolean {
  try {
    render(tex, into, {
      displayMode: display,
      output: "mathml",
      trust: false,
      strict: "ignore",
      maxSize: 20,
      maxExpand: 500,
    });
    return true;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    into.replaceChildren();
    return false;
  }
}
