import { useEffect, useRef, useState } from "react";
import { say } from "../../lib/words/say.ts";
import { BulkProgress } from "./bulk-progress.tsx";
import { isTextField } from "./keyboard.ts";
import { useCommands } from "../hooks/use-commands.tsx";

const SHOWN_FOR = 8000;

/** Says what has just happened for eight seconds, longer while it is hovered or focused, and what happened while nobody was there until it is dismissed; one at a time. Ctrl Z outside of text undoes it. */
export function Toast() {
  const { happened, running, dismiss, undo } = useCommands();
  const [held, setHeld] = useState(false);
  const region = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!happened || held || happened.stays) return;
    const timer = setTimeout(dismiss, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [happened, held, dismiss]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const wanted = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey;
      if (!wanted || isTextField(event.target) || event.defaultPrevented) return;
      event.preventDefault();
      undo();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [undo]);

  if (running) return <BulkProgress running={running} />;
  return (
    <div className="floating" ref={region} role={happened?.failed ? "alert" : "status"}>
      {happened && (
        <div
          className="toast"
          key={happened.id}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {happened.text}
          {happened.undo !== null && (
            <button
              type="button"
              className="button quiet small accent"
              onClick={() => undo(happened.undo ?? undefined)}
            >
              {say("undo")}
            </button>
          )}
          {happened.stays && (
            <button type="button" className="button quiet small" onClick={dismiss}>
              {say("dismiss")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
