import { summariserSetting } from "../../lib/browser/settings.ts";
import { useLater } from "../hooks/use-later.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Icon } from "../ui/icon.tsx";
import { SummariserMenu } from "./summariser-menu.tsx";

interface SummariseButtonProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onSummarise: () => void;
  /** Null where the page describes nothing. */
  readonly onDescribe: (() => void) | null;
  readonly onPaste: () => void;
}

/** Summarises with one press as last time; the menu beside it says what happens, and where text goes. */
export function SummariseButton({ label, busy, onSummarise, onDescribe, onPaste }: SummariseButtonProps) {
  const isLater = useLater();
  const [summariser, setSummariser] = useSetting(summariserSetting);
  return (
    <span className="joined push">
      <button type="button" className="button small" disabled={busy} onClick={onSummarise}>
        <Icon name="summary" small />
        {label}
      </button>
      {isLater ? (
        <SummariserMenu
          summariser={summariser}
          onSummariser={setSummariser}
          onDescribe={onDescribe}
          onPaste={onPaste}
        />
      ) : (
        <span className="button small">
          <Icon name="down" small />
        </span>
      )}
    </span>
  );
}
