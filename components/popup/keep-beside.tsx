import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import { openSidePanel } from "../../lib/browser/differences/side-panel.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { usePromise } from "../hooks/use-promise.ts";
import { Icon } from "../ui/icon.tsx";

/** Goes on in the panel, which stays when the video is pressed. */
export function KeepBeside({ tab: found }: { readonly tab: Promise<ActiveTab | null> }) {
  const { tell } = useCommands();
  const tab = usePromise(found, (each) => each);

  function open(id: number): void {
    openSidePanel(id).then(
      () => window.close(),
      () => tell(say("besideNotOpened")),
    );
  }

  return (
    <button
      type="button"
      className="button quiet square"
      aria-label={say("keepBeside")}
      title={say("keepBeside")}
      disabled={tab === null}
      onClick={() => tab && open(tab.id)}
    >
      <Icon name="beside" />
    </button>
  );
}
