import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useState } from "react";
import { speechSetting } from "../../lib/browser/settings.ts";
import { safeAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { FileDrop } from "../library/file-drop.tsx";
import { openSettings } from "../summary/open-settings.ts";
import { Icon } from "../ui/icon.tsx";
import { pressPrimary } from "../ui/press-primary.ts";
import { useFileLength } from "./use-file-length.ts";
import type { SpeechWork } from "./use-speech.ts";

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
  const [set] = useSetting(speechSetting);
  const [file, setFile] = useState<File | null>(typeof given === "string" ? null : given);
  const [typed, setTyped] = useState(typeof given === "string" ? given : "");
  const [isWrong, setWrong] = useState(false);
  const length = useFileLength(file);
  const isUnderWay = work.job !== null && isOpen(work.job);
  const isReady = set !== null && set.model !== "" && !isUnderWay && (file !== null || typed.trim() !== "");

  async function begin(): Promise<void> {
    const address = safeAddress(typed);
    setWrong(file === null && address === null);
    const sound = file ?? (address === null ? null : new URL(address));
    if (sound && (await work.start(sound))) onDone();
  }

  return (
    <>
      <div className="dialog-body">
        <FileDrop accept="audio/*,video/*" hint={say("soundFiles")} isAside onFile={setFile} />
        {file ? (
          <p className="file-name">{file.name}</p>
        ) : (
          <label className="stack">
            <span className="label">{say("soundAddress")}</span>
            <input
              className="field"
              type="url"
              value={typed}
              aria-label={say("soundAddress")}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
        )}
        {isWrong && (
          <p className="field-problem" role="alert">
            {say("badSoundAddress")}
          </p>
        )}
        <WhereItGoes
          seconds={file ? length : lecture.durationSeconds}
          address={file ? "" : typed}
          server={set?.model ? set.base : null}
        />
        {work.problem !== "" && (
          <p className="field-problem" role="alert">
            {work.problem}
          </p>
        )}
      </div>
      <footer>
        <DialogDismiss className="button quiet push">{say("cancel")}</DialogDismiss>
        <button type="button" className="button primary" disabled={!isReady || work.busy} onClick={() => void begin()}>
          {say("transcribe")}
        </button>
      </footer>
    </>
  );
}

interface WhereItGoesProps {
  /** Null while nobody knows. */
  readonly seconds: number | null;
  readonly address: string;
  readonly server: string | null;
}

function WhereItGoes({ seconds, address, server }: WhereItGoesProps) {
  const from = safeAddress(address);
  if (server === null)
    return (
      <p className="notice">
        {say("setUpSpeech")}{" "}
        <button type="button" className="text-link" onClick={() => void openSettings()}>
          {say("openSettings")}
        </button>
      </p>
    );
  return (
    <p className="meta">
      {seconds ? say("soundLength", sayDuration(seconds)) : say("soundLengthUnknown")}
      {". "}
      {from && `${say("fetchesSound", new URL(from).host)} `}
      {say("sendsSound", new URL(server).host)}
    </p>
  );
}
