import { useState, type RefObject } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { completeLater } from "../../lib/browser/complete-later.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { factsOf } from "../../lib/capture/facts-of.ts";
import type { NewPicture } from "../../lib/library/commands/command.ts";
import type { PageTranscript } from "./use-transcript.ts";
import type { PageReading } from "../popup/page-reading.ts";
import type { DraftKeeper } from "../hooks/draft-keeper.ts";
import { type Draft, draftNotes, draftSummaries } from "../../lib/library/draft.ts";

interface SaveOptions {
  readonly captured: CapturedLecture;
  readonly latest: RefObject<Draft>;
  readonly reading: PageReading;
  readonly picture: NewPicture | null;
  readonly transcript: Pick<PageTranscript, "state" | "arrived">;
  readonly keeper: DraftKeeper;
  readonly onSaved: (lectureId: string) => void;
}

/** Saves the form, and then what arrives only later: the picture, the transcript. */
export function useSave({ captured, latest, reading, picture, transcript, keeper, onSaved }: SaveOptions) {
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
      picture,
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
    // First, for the popup may be closed as soon as it says that it has saved.
    void addLater(lectureId);
    onSaved(lectureId);
    return lectureId;
  }

  /** Each as it comes: a picture does not wait for a transcript. The background reads them; the popup may close. */
  async function addLater(lectureId: string): Promise<void> {
    const read = await reading.read;
    if (!read) return;
    const show = (isAdded: boolean) => isAdded && onSaved(lectureId);
    const isComing = transcript.state.phase !== "answered";
    await Promise.all([
      picture === null && completeLater(lectureId, { tab: read.tab, captured }, "picture").then(show),
      isComing && completeLater(lectureId, read, "transcript").then(show),
    ]);
  }

  return { save, saving, refusal };
}
