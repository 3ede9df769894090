import { useRef, useState, type DragEvent } from "react";
import { say } from "../../lib/words/say.ts";

interface FileDropProps {
  /** Endings and media types, as a field for files takes them. */
  readonly accept: string;
  /** Which files are meant. */
  readonly hint: string;
  readonly onFile: (file: File) => void;
  /** Several files at once, or a folder of them, where these can be read together. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** One way among others, where something else is the main thing to do. */
  readonly isAside?: boolean;
}

// React has no name for it, and every browser does.
const WHOLE_FOLDER = { webkitdirectory: "" };

/** A file, chosen or dropped. */
export function FileDrop({ accept, hint, onFile, onFiles, isAside = false }: FileDropProps) {
  const field = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function take(list: FileList | null): void {
    const files = [...(list ?? [])];
    if (files.length > 1 && onFiles) return onFiles(files);
    if (files[0]) onFile(files[0]);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
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
        {onFiles && (
          <button type="button" className="button" onClick={() => folder.current?.click()}>
            {say("chooseFolder")}
          </button>
        )}
        <span className="meta">{say("dropFile")}</span>
      </div>
      <p className="meta">{hint}</p>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        aria-label={say("chooseFile")}
        hidden
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
      {onFiles && (
        <input
          ref={folder}
          type="file"
          {...WHOLE_FOLDER}
          aria-label={say("chooseFolder")}
          hidden
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (files.length > 0) onFiles(files);
            event.target.value = "";
          }}
        />
      )}
    </div>
  );
}
