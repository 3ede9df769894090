import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { AddTranscriptForm } from "./add-transcript-form.tsx";

interface AddTranscriptProps {
  readonly lecture: Lecture;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The way in for a transcript that is pasted, or in a file. */
export function AddTranscript({ lecture, open, onClose }: AddTranscriptProps) {
  return (
    <Dialog className="dialog" open={open} onClose={onClose} backdrop={<div className="scrim" />} unmountOnHide>
      <header>
        <DialogHeading>{say("addTranscript")}</DialogHeading>
        <DialogDismiss className="button quiet square small push" aria-label={say("close")} title={say("close")}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      <AddTranscriptForm lecture={lecture} onDone={onClose} />
    </Dialog>
  );
}
