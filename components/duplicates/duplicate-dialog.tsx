import { Dialog } from "@ariakit/react";
import type { RefObject } from "react";
import { DuplicatePairs } from "./duplicate-pairs.tsx";
import { pressPrimary } from "../ui/press-primary.ts";

interface DuplicateDialogProps {
  /** Null while nothing is compared. */
  readonly compared: readonly string[] | null;
  /** Gets the focus where what opened the dialog is gone with the last pair. */
  readonly fallback: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Entries that seem to be the same lecture, two at a time, until there are no more or the person has seen enough. */
export function DuplicateDialog({ compared, fallback, onClose }: DuplicateDialogProps) {
  return (
    <Dialog
      onKeyDown={pressPrimary}
      className="dialog wide"
      open={compared !== null}
      onClose={onClose}
      autoFocusOnHide={(opener) => {
        if (opener?.isConnected) return true;
        fallback.current?.focus();
        return false;
      }}
      backdrop={<div className="scrim" />}
      unmountOnHide
    >
      {compared && <DuplicatePairs compared={compared} onOver={onClose} />}
    </Dialog>
  );
}
