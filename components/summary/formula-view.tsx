import { useEffect, useRef, useState } from "react";

interface FormulaViewProps {
  readonly tex: string;
  readonly display: boolean;
  /** The formula with its signs, as it was written: shown until it is drawn, and where it cannot be. */
  readonly raw: string;
}

/** A formula as MathML, built node by node. */
export function FormulaView({ tex, display, raw }: FormulaViewProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let isGone = false;
    void import("../../lib/summary/draw-formula.ts").then(({ drawFormula }) => {
      if (!isGone && place.current) setDrawn(drawFormula(tex, display, place.current));
    });
    return () => {
      isGone = true;
    };
  }, [tex, display]);
  return (
    <>
      <span ref={place} className={display ? "formula display" : "formula"} hidden={!isDrawn} />
      {!isDrawn && <code>{raw.trim()}</code>}
    </>
  );
}
