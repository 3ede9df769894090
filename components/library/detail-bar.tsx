import { pageAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { printRoute, toRead } from "./route.ts";
import { SquareButton } from "../ui/square-button.tsx";

interface DetailBarProps {
  /** Null for an address whose entry is gone. */
  readonly lecture: Lecture | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly onOpen: (id: string) => void;
  readonly onTrash: () => void;
  readonly onCite: () => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

/** What can be done with the entry as a whole. */
export function DetailBar({ lecture, previous, next, onOpen, onTrash, onCite, onExport, onClose }: DetailBarProps) {
  const { route } = useRoute();
  const address = lecture && pageAddress(lecture.url);
  const step = (icon: IconName, label: string, id: string | null) => (
    <SquareButton icon={icon} label={label} disabled={id === null} onClick={() => id !== null && onOpen(id)} />
  );
  return (
    <div className="detail-bar">
      {step("back", say("previousEntry"), previous)}
      {step("next", say("nextEntry"), next)}
      <span className="push" />
      {lecture && (lecture.currentSummaryId !== null || lecture.currentTranscriptId !== null) && (
        <a
          className="button quiet square small"
          href={printRoute(toRead(route, lecture))}
          aria-label={say("readEntry")}
          title={say("readEntry")}
          data-reads
        >
          <Icon name="book" small />
        </a>
      )}
      {lecture && <SquareButton icon="quote" label={say("citeEntry")} onClick={onCite} />}
      {lecture && <SquareButton icon="transfer" label={say("exportEntry")} onClick={onExport} />}
      {lecture && <TrashButton lecture={lecture} onTrash={onTrash} />}
      {address && (
        <a className="button small" href={address} target="_blank" rel="noreferrer">
          <Icon name="play" small />
          {say("openPage")}
        </a>
      )}
      <SquareButton icon="close" label={say("close")} onClick={onClose} />
    </div>
  );
}

function TrashButton({ lecture, onTrash }: { readonly lecture: Lecture; readonly onTrash: () => void }) {
  const { run } = useCommands();
  if (lecture.deletedAt !== null)
    return (
      <button
        type="button"
        className="button small"
        onClick={() => void run("restoreLecture", { id: lecture.id }, say("restored"))}
      >
        {say("restore")}
      </button>
    );
  return <SquareButton icon="trash" label={say("deleteEntry")} onClick={onTrash} />;
}
