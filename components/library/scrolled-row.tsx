import { useLayoutEffect, useRef, useState, type FocusEvent, type ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";

interface ScrolledRowProps {
  /** What the buttons at both ends are called. */
  readonly back: string;
  readonly next: string;
  readonly children: ReactNode;
}

/** A row that may be longer than its place: its ends fade where more follows, and a button leads there. */
export function ScrolledRow({ back, next, children }: ScrolledRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState({ before: false, after: false });

  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const look = () => {
      const before = element.scrollLeft > 1;
      const after = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setHidden((was) => (was.before === before && was.after === after ? was : { before, after }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [children]);

  /** Most of what is seen gives way, so that the eye keeps something to hold on to. */
  function turn(by: 1 | -1): void {
    const element = row.current;
    element?.scrollBy({ left: by * element.clientWidth * 0.75 });
  }

  return (
    <>
      {hidden.before && <End icon="back" label={back} onClick={() => turn(-1)} />}
      <div
        ref={row}
        className={`scrolled-row${hidden.before ? " before" : ""}${hidden.after ? " after" : ""}`}
        onFocus={toMiddle}
      >
        {children}
      </div>
      {hidden.after && <End icon="next" label={next} onClick={() => turn(1)} />}
    </>
  );
}

/** By keyboard alone: under the mouse nothing may move before the button is let go. */
function toMiddle({ target }: FocusEvent<HTMLElement>): void {
  if (target.matches(":focus-visible")) target.scrollIntoView({ inline: "center", block: "nearest" });
}

interface EndProps {
  readonly icon: "back" | "next";
  readonly label: string;
  readonly onClick: () => void;
}

/** For the mouse: by keyboard the row scrolls along with the focus. */
function End({ icon, label, onClick }: EndProps) {
  return (
    <button
      type="button"
      className="button quiet square small"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} small />
    </button>
  );
}
