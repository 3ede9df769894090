import type { MarkdownOptions } from "../../lib/transfer/formats/format.ts";
import { say } from "../../lib/words/say.ts";

const PARTS = [
  ["transcripts", "optionTranscripts"],
  ["notes", "optionNotes"],
  ["versions", "optionVersions"],
] as const;

/** Those that a web page has as well. */
export const PAGE_PARTS = PARTS.slice(1);

interface PartChoicesProps extends MarkdownChoicesProps {
  readonly parts: readonly (typeof PARTS)[number][];
}

/** Which parts of the entries go along. */
export function PartChoices({ parts, options, onChange }: PartChoicesProps) {
  return parts.map(([part, name]) => (
    <label className="row" key={part}>
      <input
        type="checkbox"
        className="check"
        checked={options[part]}
        onChange={({ target }) => onChange({ ...options, [part]: target.checked })}
      />
      {say(name)}
    </label>
  ));
}

interface MarkdownChoicesProps {
  readonly options: MarkdownOptions;
  readonly onChange: (options: MarkdownOptions) => void;
}

/** What goes into each note, and what its file is called. */
export function MarkdownChoices({ options, onChange }: MarkdownChoicesProps) {
  return (
    <>
      <div className="row wrap" role="group" aria-label={say("exportOptions")}>
        <span className="label">{say("exportOptions")}</span>
        <PartChoices parts={PARTS} options={options} onChange={onChange} />
      </div>
      <label className="stack">
        <span className="label">{say("fileNames")}</span>
        <input
          className="field"
          value={options.name}
          onChange={({ target }) => onChange({ ...options, name: target.value })}
        />
        <small className="meta">{say("fileNamesHint")}</small>
      </label>
    </>
  );
}
