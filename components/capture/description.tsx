import { useLayoutEffect, useRef, useState } from "react";
import { say } from "../../lib/words/say.ts";
import { beforeShown } from "./before-paint.ts";

/** The page's description, three lines of it until `more` is pressed. What comes later takes no more room than was there. */
export function Description({ text, language }: { readonly text: string; readonly language: string | null }) {
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  const [room, setRoom] = useState<number>();
  const paragraph = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(
    () => beforeShown(paragraph.current, () => setRoom((known) => known ?? paragraph.current?.clientHeight)),
    [],
  );

  useLayoutEffect(
    () =>
      beforeShown(paragraph.current, () => {
        const element = paragraph.current;
        if (element && !open) setCut(element.scrollHeight > element.clientHeight + 1);
      }),
    [text, open],
  );

  if (text === "") return null;
  return (
    <div className={open ? "description open" : "description"}>
      <p ref={paragraph} style={{ maxHeight: open ? undefined : room }} dir="auto" lang={language ?? undefined}>
        {text}
      </p>
      {(cut || open) && (
        <button type="button" className="text-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? "less" : "more")}
        </button>
      )}
    </div>
  );
}
