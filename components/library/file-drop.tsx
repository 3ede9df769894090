import { useRef, useState, type DragEvent } from "react";
import { say } from "../../lib/words/say.ts";

/** A file to import, chosen or dropped. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    <div
      className={isOver ? "drop over" : "drop"}
      role="group"
      aria-label={say("chooseFile")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="row">
        <button type="button" className="button primary" onClick={() => field.current?.click()}>
          {say("chooseFile")}
        </button>
        <span className="meta">{say("dropFile")}</span>
      </div>
      <p className="meta">{say("importHint")}</p>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={say("chooseFile")}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
