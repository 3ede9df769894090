import { useLayoutEffect, useRef, useState } from "react";
import type { Summary } from "../../lib/lecture/summary.ts";
import { withoutMarks } from "../../lib/summary/without-marks.ts";
import { interfaceLanguage, say } from "../../lib/words/say.ts";
import { mayBeMarkdown } from "../summary/use-markdown.ts";
import { summaryLanguage } from "./text-language.ts";

interface SummaryTextProps {
  readonly summary: Summary;
  readonly expanded: boolean;
  readonly tabIndex: number;
  readonly onExpand: (expanded: boolean) => void;
}

/** Six lines of a summary, and *more* only where there is more. */
export function SummaryText({ summary, expanded, tabIndex, onExpand }: SummaryTextProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [isCut, setCut] = useState(false);

  useLayoutEffect(() => {
    const element = text.current;
    if (!element || expanded) return;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [expanded, summary.text]);

  return (
    <div className="summary" lang={summaryLanguage(summary)}>
      <p ref={text} dir="auto" className={expanded ? "whole" : undefined}>
        {mayBeMarkdown(summary.source) ? withoutMarks(summary.text) : summary.text}
      </p>
      {(isCut || expanded) && (
        <button
          type="button"
          className={expanded ? "text-link" : "text-link more"}
          lang={interfaceLanguage()}
          aria-expanded={expanded}
          tabIndex={tabIndex}
          onClick={() => onExpand(!expanded)}
        >
          {say(expanded ? "less" : "more")}
        </button>
      )}
    </div>
  );
}
