import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { commandKey } from "../ui/keyboard.ts";

interface SaveBarProps {
  readonly saving: "no" | "yes" | "failed";
  readonly onSave: () => void;
}

/** The popup's one action; its label keeps the person posted until the background has answered. */
export function SaveBar({ saving, onSave }: SaveBarProps) {
  const label = say(saving === "yes" ? "saving" : saving === "failed" ? "saveAgain" : "save");
  return (
    <footer className="popup-foot">
      <span className="meta faint row">
        <Icon name="lock" small />
        {say("keptHere")}
      </span>
      <button type="button" className="button primary push" disabled={saving === "yes"} onClick={onSave}>
        {label}
        <span className="key" aria-hidden="true">
          {commandKey} ↵
        </span>
      </button>
    </footer>
  );
}
