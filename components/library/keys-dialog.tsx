import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { say } from "../../lib/words/say.ts";
import { KeyGroups } from "../settings/key-groups.tsx";
import { Icon } from "../ui/icon.tsx";

/** The list of keys, over whatever is shown; a letter has opened it, so the letters act. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog className="dialog" open={open} onClose={onClose} backdrop={<div className="scrim" />} unmountOnHide>
      <header>
        <DialogHeading>{say("shortcuts")}</DialogHeading>
        <DialogDismiss className="button quiet square small push" aria-label={say("close")} title={say("close")}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      <div className="dialog-body key-groups">
        <KeyGroups level={2} letters />
      </div>
    </Dialog>
  );
}
