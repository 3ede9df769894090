import { useId, useState, type RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import type { Referred } from "./use-reference.ts";

interface CopiedReferenceProps {
  readonly label: string;
  readonly reference: Referred | null;
  readonly copy?: RefObject<HTMLButtonElement | null>;
}

/** A reference to read, with the button that copies it: with its italics where a program takes them. */
export function CopiedReference({ label, reference, copy }: CopiedReferenceProps) {
  const id = useId();
  /** The text that was copied, or could not be; another text has not been. */
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);

  async function onCopy(): Promise<void> {
    if (!reference) return;
    const { text } = reference;
    const isCopied = await writeToClipboard(reference).then(
      () => true,
      () => false,
    );
    setOutcome({ text, isCopied });
  }
  const said = outcome && outcome.text === reference?.text ? outcome : null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {label}
      </h2>
      <p className="cited-text" dir="auto">
        {reference?.text}
      </p>
      <div className="row">
        <button
          type="button"
          className={copy ? "button primary" : "button"}
          ref={copy}
          aria-describedby={id}
          aria-disabled={!reference}
          onClick={() => void onCopy()}
        >
          {say("copy")}
        </button>
        <span className="meta" role="status">
          {said && say(said.isCopied ? "referenceCopied" : "referenceNotCopied")}
        </span>
      </div>
    </section>
  );
}

function writeToClipboard({ text, html }: Referred): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const parts = { "text/plain": text, "text/html": html };
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
