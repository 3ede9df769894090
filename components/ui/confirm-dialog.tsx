import { Dialog, DialogDescription, DialogDismiss, DialogHeading } from "@ariakit/react";
import { say } from "../../lib/words/say.ts";
import { pressPrimary } from "./press-primary.ts";

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly question: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before the few things that cannot be undone. */
export function ConfirmDialog({ open, title, question, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      onKeyDown={pressPrimary}
      className="dialog"
      open={open}
      onClose={onClose}
      backdrop={<div className="scrim" />}
    >
      <header>
        <DialogHeading>{title}</DialogHeading>
      </header>
      <DialogDescription className="dialog-body">{question}</DialogDescription>
      <footer>
        <DialogDismiss className="button quiet push">{say("cancel")}</DialogDismiss>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </button>
      </footer>
    </Dialog>
  );
}
