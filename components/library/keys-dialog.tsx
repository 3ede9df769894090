import { Dialog, DialogDismiss, DialogHeading, Focusable } from "@ariakit/react";
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
      {/* On low screens it scrolls, which has to go by keyboard as well. */}
      <Focusable className="dialog-body key-groups" role="group" aria-label={say("shortcuts")}>
        <KeyGroups level={2} letters />
      </Focusable>
    </Dialog>
  );
}
