import { say } from "../../lib/words/say.ts";

interface EditorButtonsProps {
  readonly label: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The two ways out of an editor. Pressing one does not take the focus, which would save before Cancel is heard. */
export function EditorButtons({ label, onSave, onCancel }: EditorButtonsProps) {
  return (
    <div className="row" onMouseDown={(event) => event.preventDefault()}>
      <button type="button" className="button small" onClick={onSave}>
        {label}
      </button>
      <button type="button" className="button quiet small" onClick={onCancel}>
        {say("cancel")}
      </button>
    </div>
  );
}
