import { useId, useState, type KeyboardEvent } from "react";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { isComposing } from "./keyboard.ts";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly lang?: string | undefined;
  /** A sentence when the text cannot be kept. */
  readonly problemWith?: (text: string) => string | null;
  /** Keeps the text; `base` is what the field said when typing began. True once it is kept. */
  readonly onSave: (text: string, base: string) => Promise<boolean>;
}

interface Typed {
  readonly text: string;
  readonly base: string;
  readonly saved: boolean;
}

/** A field that is saved when it or the page is left, or with Enter. What was typed stays until it has been kept. */
export function TextField({ label, value, multiline = false, lang, problemWith, onSave }: TextFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  // Once kept, the text stands until the library's own value has arrived.
  if (typed?.saved && value !== typed.base) setTyped(null);
  const text = typed?.text ?? value;
  const problem = typed && !typed.saved ? (problemWith?.(typed.text) ?? null) : null;

  function save(): void {
    if (!typed || typed.saved || problem !== null) return;
    if (typed.text === value) return setTyped(null);
    setTyped({ ...typed, saved: true });
    void onSave(typed.text, typed.base).then((kept) => {
      if (!kept) setTyped((now) => now && { ...now, saved: false });
    });
  }

  useOnLeave(save);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape" && typed && !typed.saved) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  }

  const shared = {
    id,
    className: problem === null ? "field" : "field has-problem",
    lang,
    value: text,
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : `${id}-problem`,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ text: event.target.value, base: typed && !typed.saved ? typed.base : value, saved: false }),
    onBlur: save,
    onKeyDown,
  };
  return (
    <div className="stack">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {multiline ? <textarea {...shared} rows={6} /> : <input {...shared} type="text" />}
      {problem !== null && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
