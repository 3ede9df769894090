import { useId, type KeyboardEvent } from "react";
import type { DraftMark } from "../../lib/library/draft.ts";
import { useEditor } from "../hooks/use-editor.ts";
import { isComposing } from "./keyboard.ts";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly lang?: string | undefined;
  /** Names what is typed, until it is kept. */
  readonly draft?: string;
  /** A sentence when the text cannot be kept. */
  readonly problemWith?: (text: string) => string | null;
  /** Keeps the text; `base` is what the field said when typing began. True once it is kept. */
  readonly onSave: (text: string, base: string, settles?: DraftMark) => Promise<boolean>;
}

/** A field that is saved when it, its entry or the page is left, or with Enter. What was typed stays until it has been kept. */
export function TextField(props: TextFieldProps) {
  const { label, value, multiline = false, lang, draft = null, problemWith, onSave } = props;
  const id = useId();
  const isFit = (text: string) => (problemWith?.(text) ?? null) === null;
  const { text, isOpen, change, save, cancel, onBlur } = useEditor({ draft, stored: value, isFit, keep: onSave });
  const problem = isOpen ? (problemWith?.(text) ?? null) : null;

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }
  }

  const shared = {
    id,
    className: problem === null ? "field" : "field has-problem",
    lang,
    value: text,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : `${id}-problem`,
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
    onBlur,
    onKeyDown,
  };
  return (
    <div className="stack">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {multiline ? <textarea {...shared} dir="auto" rows={6} /> : <input {...shared} dir="auto" type="text" />}
      {problem !== null && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
