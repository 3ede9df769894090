import { useState } from "react";
import { linkAt } from "../../lib/capture/link.ts";
import { entriesOf } from "../../lib/library/entries.ts";
import { kept, markdown, writeNote } from "../../lib/transfer/formats/markdown.ts";
import type { MarkdownOptions } from "../../lib/transfer/formats/format.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";

interface CopyMarkdownProps {
  readonly id: string;
  readonly options: MarkdownOptions;
}

/** One entry as a Markdown note, to paste elsewhere. */
export function CopyMarkdown({ id, options }: CopyMarkdownProps) {
  const { database } = useLibrary();
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);

  async function copy(): Promise<void> {
    for await (const entry of entriesOf(database, [id], markdown.parts)) {
      const note = writeNote({ ...kept(entry, options), stills: [] }, { linkAt });
      await navigator.clipboard.writeText(note).then(
        () => setOutcome("copied"),
        () => setOutcome("notCopied"),
      );
    }
  }
  return (
    <>
      <button type="button" className="button quiet" onClick={() => void copy()}>
        {say("copyMarkdown")}
      </button>
      <span className="meta" role="status">
        {outcome === "copied" && say("markdownCopied")}
        {outcome === "notCopied" && say("markdownNotCopied")}
      </span>
    </>
  );
}
