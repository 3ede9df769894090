import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import type { KeyboardEvent, ReactNode } from "react";
import { say } from "../../lib/words/say.ts";

interface SmallDialogProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** The button that does what is asked about, after the one that leaves it. */
  readonly action: ReactNode;
  readonly children: ReactNode;
}

/** Asks what is to be done, and does it or not; it is there for as long as it is shown. */
export function SmallDialog({ heading, onClose, onKeyDown, action, children }: SmallDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      className="dialog small-dialog"
      backdrop={<div className="scrim" />}
      unmountOnHide
      onKeyDown={onKeyDown}
    >
      <header>
        <DialogHeading>{heading}</DialogHeading>
      </header>
      <div className="dialog-body">{children}</div>
      <footer>
        <DialogDismiss className="button quiet push">{say("cancel")}</DialogDismiss>
        {action}
      </footer>
    </Dialog>
  );
}
