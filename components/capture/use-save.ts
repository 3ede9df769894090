import { useState, type RefObject } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { factsOf } from "../../lib/capture/facts-of.ts";
import type { NewPicture, NewTranscript } from "../../lib/library/commands/command.ts";
import type { DraftKeeper } from "../hooks/draft-keeper.ts";
import { type Draft, draftNotes, draftSummaries } from "../../lib/library/draft.ts";

interface SaveOptions {
  readonly captured: CapturedLecture;
  readonly latest: RefObject<Draft>;
  readonly picture: { readonly picture: NewPicture | null; readonly made: () => Promise<NewPicture | null> };
  readonly transcript: {
    readonly arrived: NewTranscript | null;
    readonly coming: () => Promise<NewTranscript | null>;
  };
  readonly keeper: DraftKeeper;
  readonly onSaved: (lectureId: string) => void;
}

/** Saves the form, and then what arrives only later: the picture, the transcript. */
export function useSave({ captured, latest, picture, transcript, keeper, onSaved }: SaveOptions) {
  const [refusal, setRefusal] = useState("");
  const [saving, setSaving] = useState<"no" | "yes" | "failed">("no");

  /** Gives the id of the entry; null where it was not saved. */
  async function save(): Promise<string | null> {
    setSaving("yes");
    setRefusal("");
    const now = latest.current;
    const mark = keeper.mark();
    const reply = await sendCommand("saveLecture", {
      facts: { ...factsOf(captured), title: now.title?.trim() || captured.title },
      tags: now.tags,
      summaries: draftSummaries(now),
      picture: picture.picture,
      transcript: transcript.arrived,
      notes: draftNotes(now),
    });
    if (reply.status === "refused") {
      keeper.flush();
      setRefusal(sayRefusal(reply));
      setSaving("failed");
      return null;
    }
    keeper.forget(mark, true);
    const { lectureId } = reply.result;
    onSaved(lectureId);
    void addLater(lectureId);
    return lectureId;
  }

  /** Each as it comes: a picture does not wait for a transcript. */
  async function addLater(lectureId: string): Promise<void> {
    const show = (isAdded: boolean) => isAdded && onSaved(lectureId);
    await Promise.all([
      picture.picture
        ? null
        : picture
            .made()
            .then((late) => setLatePicture(lectureId, late))
            .then(show),
      transcript.arrived
        ? null
        : transcript
            .coming()
            .then((late) => addLateTranscript(lectureId, late))
            .then(show),
    ]);
  }

  return { save, saving, refusal };
}

async function setLatePicture(lectureId: string, picture: NewPicture | null): Promise<boolean> {
  return picture !== null && (await sendCommand("setPicture", { lectureId, picture })).status === "done";
}

async function addLateTranscript(lectureId: string, transcript: NewTranscript | null): Promise<boolean> {
  return transcript !== null && (await sendCommand("addTranscript", { lectureId, transcript })).status === "done";
}
