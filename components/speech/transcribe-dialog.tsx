import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { FileDrop } from "../library/file-drop.tsx";
import { LanguageField } from "../library/language-field.tsx";
import { Icon } from "../ui/icon.tsx";
import { pressPrimary } from "../ui/press-primary.ts";
import { ProblemLine } from "../ui/problem-line.tsx";
import { SoundAddress } from "./sound-address.tsx";
import { useChosenSound } from "./use-chosen-sound.ts";
import { useFileLength } from "./use-file-length.ts";
import type { SpeechWork } from "./use-speech.ts";
import { WhereItGoes } from "./where-it-goes.tsx";

interface TranscribeDialogProps {
  readonly lecture: Lecture;
  readonly work: SpeechWork;
  /** A sound that is known already. */
  readonly given: File | string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The way from a sound to its transcript: which sound, how long it is and where it goes, before anything leaves. */
export function TranscribeDialog({ open, onClose, ...rest }: TranscribeDialogProps) {
  return (
    <Dialog
      onKeyDown={pressPrimary}
      className="dialog"
      open={open}
      onClose={onClose}
      backdrop={<div className="scrim" />}
      unmountOnHide
    >
      <header>
        <DialogHeading>{say("transcribe")}</DialogHeading>
        <DialogDismiss className="button quiet square small push" aria-label={say("close")} title={say("close")}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      <TranscribeForm {...rest} onDone={onClose} />
    </Dialog>
  );
}

type TranscribeFormProps = Omit<TranscribeDialogProps, "open" | "onClose"> & { readonly onDone: () => void };

function TranscribeForm({ lecture, work, given, onDone }: TranscribeFormProps) {
  const chosen = useChosenSound(given ?? lecture.soundUrl ?? "", work, onDone);
  const { file, typed } = chosen;
  const length = useFileLength(file);
  return (
    <>
      <div className="dialog-body">
        <FileDrop accept="audio/*,video/*" hint={say("soundFiles")} isAside onFile={chosen.setFile} />
        {file ? <p className="file-name">{file.name}</p> : <SoundAddress value={typed} onType={chosen.setTyped} />}
        <ProblemLine text={chosen.isWrong ? say("badSoundAddress") : ""} />
        <LanguageField language={chosen.spoken} without={say("detectLanguage")} onChange={chosen.setSpoken} />
        <WhereItGoes
          seconds={file ? length : lecture.durationSeconds}
          addresses={file ? [] : [typed]}
          server={chosen.server}
        />
        <ProblemLine text={work.problem} />
      </div>
      <footer>
        <DialogDismiss className="button quiet push">{say("cancel")}</DialogDismiss>
        <button type="button" className="button primary" disabled={!chosen.isReady} onClick={() => void chosen.begin()}>
          {say("transcribe")}
        </button>
      </footer>
    </>
  );
}
