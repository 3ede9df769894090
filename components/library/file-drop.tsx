import { useRef, useState, type DragEvent } from "react";
import { say } from "../../lib/words/say.ts";

interface FileDropProps {
  /** Endings and media types, as a field for files takes them. */
  readonly accept: string;
  /** Which files are meant. */
  readonly hint: string;
  readonly onFile: (file: File) => void;
  /** One way among others, where something else is the main thing to do. */
  readonly isAside?: boolean;
}

/** A file, chosen or dropped. */
export function FileDrop({ accept, hint, onFile, isAside = false }: FileDropProps) {
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
      className={["drop", isOver && "over", isAside && "aside"].filter(Boolean).join(" ")}
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
        <button type="button" className={isAside ? "button" : "button primary"} onClick={() => field.current?.click()}>
          {say("chooseFile")}
        </button>
        <span className="meta">{say("dropFile")}</span>
      </div>
      <p className="meta">{hint}</p>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={say("chooseFile")}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
    </div>
  );
}
