import { say } from "../../lib/words/say.ts";
import { commandKey } from "../ui/keyboard.ts";

interface PopupSearchFootProps {
  /** Whether a result plays at a moment. */
  readonly plays: boolean;
  readonly onClear: () => void;
}

/** The keys that act on the results. */
export function PopupSearchFoot({ plays, onClear }: PopupSearchFootProps) {
  return (
    <footer className="popup-foot">
      <div className="keys" aria-hidden="true">
        <span>
          <span className="key">↑</span>
          <span className="key">↓</span> {say("keyMove")}
        </span>
        <span>
          <span className="key">↵</span> {say(plays ? "keyPlay" : "keyOpen")}
        </span>
        <span>
          <span className="key">{commandKey} ↵</span> {say("keyInLibrary")}
        </span>
      </div>
      <button type="button" className="button quiet small push" onClick={onClear}>
        {say("keyClear")}
        <span className="key" aria-hidden="true">
          Esc
        </span>
      </button>
    </footer>
  );
}
