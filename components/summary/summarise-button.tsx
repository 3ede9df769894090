import { summaryLengthSetting } from "../../lib/browser/settings.ts";
import type { SummaryLength } from "../../lib/summary/extract.ts";
import { useLater } from "../hooks/use-later.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Icon } from "../ui/icon.tsx";
import { SummariserMenu } from "./summariser-menu.tsx";

interface SummariseButtonProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onSummarise: (length: SummaryLength) => void;
}

/** Summarises with one press as last time; the menu beside it says what happens and changes the length. */
export function SummariseButton({ label, busy, onSummarise }: SummariseButtonProps) {
  const isLater = useLater();
  const [length, setLength] = useSetting(summaryLengthSetting);
  return (
    <span className="joined push">
      <button type="button" className="button small" disabled={busy} onClick={() => onSummarise(length)}>
        <Icon name="summary" small />
        {label}
      </button>
      {isLater ? (
        <SummariserMenu length={length} onLength={setLength} />
      ) : (
        <span className="button small">
          <Icon name="down" small />
        </span>
      )}
    </span>
  );
}
