import { summariserSetting } from "../../lib/browser/settings.ts";
import { useLoadedLater } from "../hooks/use-loaded-later.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Icon } from "../ui/icon.tsx";

// What pops up needs a library that no first frame waits for.
const loadMenu = () => import("./summariser-menu.tsx");

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
  const menu = useLoadedLater(loadMenu);
  const [summariser, setSummariser] = useSetting(summariserSetting);
  return (
    <span className="joined push">
      <button type="button" className="button small" disabled={busy} onClick={onSummarise}>
        <Icon name="summary" small />
        {label}
      </button>
      {menu ? (
        <menu.SummariserMenu
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
