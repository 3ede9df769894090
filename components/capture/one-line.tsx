import { useLayoutEffect, useRef, useState } from "react";
import { say } from "../../lib/words/say.ts";
import { beforeShown } from "./before-paint.ts";

interface OneLineProps {
  readonly text: string;
  readonly className?: string;
  readonly lang?: string | undefined;
  /** Read out when it changes. */
  readonly isStatus?: boolean;
}

/** A sentence that takes one line, whatever it says, so that nothing below moves when it comes; `more` shows all of it. */
export function OneLine({ text, className = "", lang, isStatus = false }: OneLineProps) {
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  const line = useRef<HTMLSpanElement>(null);

  useLayoutEffect(
    () =>
      beforeShown(line.current, () => {
        const element = line.current;
        if (element && !open) setCut(element.scrollWidth > element.clientWidth);
      }),
    [text, open],
  );

  return (
    <>
      <span
        ref={line}
        className={open ? `one-line open ${className}` : `one-line ${className}`}
        lang={lang}
        title={cut && !open ? text : undefined}
        role={isStatus ? "status" : undefined}
      >
        {text}
      </span>
      {(cut || open) && (
        <button type="button" className="text-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? "less" : "more")}
        </button>
      )}
    </>
  );
}
