import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { report } from "../../lib/browser/report.ts";
import { seriesTitles } from "../../lib/library/library-names.ts";
import { cleanLine } from "../../lib/text/clean.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { pressPrimary } from "../ui/press-primary.ts";

interface SeriesDialogProps {
  readonly title: string;
  /** What the series is called now; empty where it is a new one. */
  readonly name: string;
  /** What the button says where no series has the name, and where one has. */
  readonly verbs: readonly [string, string];
  /** Whether it is done; only then does the dialog go. */
  readonly onName: (name: string, isKnown: boolean) => Promise<boolean>;
  readonly onClose: () => void;
  /** Another way to go on. */
  readonly children?: ReactNode;
}

const NONE: readonly string[] = [];

/** Asks for the name of a series; those that are there are offered. */
export function SeriesDialog({ title, name, verbs, onName, onClose, children }: SeriesDialogProps) {
  const { database } = useLibrary();
  const [typed, setTyped] = useState(name);
  const [isBusy, setBusy] = useState(false);
  const [known, setKnown] = useState(NONE);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    let isWanted = true;
    // Without them a name can still be typed.
    seriesTitles(database.backendDB()).then(
      (titles) => isWanted && setKnown(titles),
      (error: unknown) => report("page", error),
    );
    return () => {
      isWanted = false;
    };
  }, [database]);
  // As it is kept: a name of another spelling would not be found.
  const wanted = cleanLine(typed);
  const isKnown = wanted !== name && known.includes(wanted);

  async function finish(): Promise<void> {
    if (wanted === "" || isBusy) return field.current?.focus();
    if (wanted === name) return onClose();
    setBusy(true);
    if (await onName(wanted, isKnown)) onClose();
    else setBusy(false);
  }

  return (
    <Dialog
      onKeyDown={pressPrimary}
      open
      onClose={onClose}
      className="dialog small-dialog"
      backdrop={<div className="scrim" />}
      initialFocus={field}
      unmountOnHide
    >
      <form
        className="dialog-content"
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <header>
          <DialogHeading>{title}</DialogHeading>
        </header>
        <div className="dialog-body">
          <label className="stack">
            <span className="label">{say("seriesName")}</span>
            <input
              ref={field}
              className="field"
              dir="auto"
              list={`${id}-known`}
              value={typed}
              maxLength={500}
              aria-describedby={isKnown ? `${id}-note` : undefined}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <datalist id={`${id}-known`}>
            {known.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </datalist>
          {isKnown && (
            <p className="meta" id={`${id}-note`} role="status">
              {say("seriesExists")}
            </p>
          )}
          {children}
        </div>
        <footer>
          <DialogDismiss className="button push">{say("cancel")}</DialogDismiss>
          <button type="submit" className="button primary" aria-busy={isBusy}>
            {verbs[isKnown ? 1 : 0]}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
