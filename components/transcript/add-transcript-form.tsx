import { DialogDismiss } from "@ariakit/react";
import { useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { FileDrop } from "../library/file-drop.tsx";
import { LanguageField } from "../library/language-field.tsx";
import { isComposing } from "../ui/keyboard.ts";
import { EncodingField } from "./encoding-field.tsx";
import { ReadingPreview } from "./reading-preview.tsx";
import { sayReadingRefusal } from "./say-reading.ts";
import { useReading } from "./use-reading.ts";

const ENDINGS =
  ".srt,.vtt,.txt,.ttml,.dfxp,.xml,.ass,.ssa,.lrc,.json,.json3,.srv1,.srv3,.sbv,.sub,.smi,.sami,.scc,.stl,.tsv,.csv,.html,.md,text/*,application/json";

interface AddTranscriptFormProps {
  readonly lecture: Lecture;
  readonly onDone: () => void;
}

/** A text or a file, what was read of it, and the button that adds it. */
export function AddTranscriptForm({ lecture, onDone }: AddTranscriptFormProps) {
  const { run } = useCommands();
  const { state, read } = useReading();
  const [pasted, setPasted] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [encoding, setEncoding] = useState<string | null>(null);
  /** Undefined until the person chooses one. */
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const known = { durationSeconds: lecture.durationSeconds, language: lecture.language };
  const reading = state.step === "read" ? state.reading : null;
  const language = chosen === undefined ? ((reading?.ok ? reading.language : null) ?? lecture.language) : chosen;

  async function add(): Promise<void> {
    if (!reading?.ok) return;
    const transcript = { language, origin: "file", cues: reading.cues } as const;
    const reply = await run("addTranscript", { lectureId: lecture.id, transcript }, say("transcriptAdded"));
    if (reply.status === "done") onDone();
  }

  return (
    <div
      className="dialog-content"
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isComposing(event)) void add();
      }}
    >
      <div className="dialog-body">
        <label className="stack">
          <span className="label">{say("pasteTranscript")}</span>
          <textarea
            dir="auto"
            className="field paste-field"
            value={pasted}
            onChange={({ target }) => {
              setPasted(target.value);
              setFile(null);
              void read(target.value, known);
            }}
          />
        </label>
        <FileDrop
          accept={ENDINGS}
          hint={say("transcriptFiles")}
          isAside
          onFile={(chosenFile) => {
            setPasted("");
            setFile(chosenFile);
            setEncoding(null);
            void read(chosenFile, known);
          }}
        />
        {file !== null && <p className="file-name">{file.name}</p>}
        {state.step === "reading" && <p role="status">{say("readingTranscript")}</p>}
        {reading?.ok === false && (
          <p className="notice danger" role="alert">
            {sayReadingRefusal(reading)}
          </p>
        )}
        {reading?.ok && (
          <>
            <ReadingPreview reading={reading} language={language} />
            <div className="form">
              {file !== null && (encoding !== null || !reading.encoding.startsWith("utf")) && (
                <EncodingField
                  found={reading.encoding}
                  chosen={encoding}
                  onChange={(name) => {
                    setEncoding(name);
                    void read(file, { ...known, encoding: name });
                  }}
                />
              )}
              <LanguageField language={language} onChange={choose} />
            </div>
          </>
        )}
      </div>
      <footer>
        <DialogDismiss className="button quiet push">{say("cancel")}</DialogDismiss>
        <button type="button" className="button primary" disabled={!reading?.ok} onClick={() => void add()}>
          {say("addTranscript")}
        </button>
      </footer>
    </div>
  );
}
