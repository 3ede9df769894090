import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import { lookupLecture } from "../../lib/library/lookup.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { Icon } from "../ui/icon.tsx";
import { CiteForm } from "./cite-form.tsx";
import type { CitedMoment } from "./citing.tsx";
import { pressPrimary } from "../ui/press-primary.ts";

interface CiteDialogProps {
  readonly cited: CitedMoment | null;
  readonly onClose: () => void;
}

/** A reference to an entry or to a moment of it, to be copied. */
export function CiteDialog({ cited, onClose }: CiteDialogProps) {
  const { reader } = useLibrary();
  const copy = useRef<HTMLButtonElement>(null);
  const id = cited?.id ?? null;
  const entry = useLiveQuery(async () => (id === null ? null : lookupLecture(reader, id)), [reader, id]);
  return (
    <Dialog
      onKeyDown={pressPrimary}
      className="dialog"
      open={cited !== null && Boolean(entry)}
      onClose={onClose}
      backdrop={<div className="scrim" />}
      initialFocus={copy}
      unmountOnHide
    >
      <header>
        <DialogHeading>{say("cite")}</DialogHeading>
        <DialogDismiss className="button quiet square small push" aria-label={say("close")} title={say("close")}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      {cited && entry && <CiteForm key={cited.id} lecture={entry.lecture} atSeconds={cited.atSeconds} copy={copy} />}
    </Dialog>
  );
}
