import { useRef, useState, type RefObject } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { completeLater } from "../../lib/browser/complete-later.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { factsOf } from "../../lib/capture/facts-of.ts";
import { saysNone } from "../../lib/capture/transcript/says-none.ts";
import { newId } from "../../lib/lecture/record.ts";
import { cutsOf, type NewPicture } from "../../lib/library/commands/command.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { useOnLeave } from "../hooks/use-on-leave.ts";
import { say } from "../../lib/words/say.ts";
import { sayWithCuts } from "../../lib/browser/say-cut.ts";
import { keepSince } from "./keep-since.ts";
import type { PageTranscript } from "./use-transcript.ts";
import type { PageReading } from "../popup/page-reading.ts";
import type { DraftKeeper } from "../hooks/draft-keeper.ts";
import { type Draft, savedWith } from "../../lib/library/draft.ts";

interface SaveOptions {
  readonly captured: CapturedLecture;
  readonly latest: RefObject<Draft>;
  readonly reading: PageReading;
  readonly picture: NewPicture | null;
  readonly transcript: Pick<PageTranscript, "state" | "arrived">;
  readonly keeper: DraftKeeper;
  readonly onSaved: (lectureId: string) => void;
  /** Says what found no room. */
  readonly tell: (text: string) => void;
}

/** How long nothing is typed before what came while a save was under way is kept, and the form becomes its entry. */
const QUIET = 400;

/**
 * Saves the form, what is typed while that is under way, and then what arrives only later: the picture, the transcript.
 */
export function useSave({ captured, latest, reading, picture, transcript, keeper, onSaved, tell }: SaveOptions) {
  const beside = useBeside();
  const [refusal, setRefusal] = useState("");
  const [saving, setSaving] = useState<"no" | "yes" | "failed">("no");
  const running = useRef<Promise<string | null> | null>(null);
  /** What the library has been given, while the answer is out. */
  const sent = useRef<Draft | null>(null);

  function send(draft: Draft) {
    const input = { ...savedWith(factsOf(captured), draft), picture, transcript: transcript.arrived };
    return sendCommand("saveLecture", input, newId(), keeper.mark());
  }

  // Nobody will hear the answer: the newest is saved over it, which leaves what is there already as it is.
  useOnLeave(() => {
    if (sent.current && sent.current !== latest.current) void send(latest.current);
  });

  function fail(refused: Parameters<typeof sayRefusal>[0]): null {
    sent.current = null;
    keeper.flush();
    beside?.holdForm(false);
    const text = sayRefusal(refused);
    setRefusal(text);
    // The form may not be what is shown of the panel.
    if (beside) tell(text);
    setSaving("failed");
    return null;
  }

  async function begin(): Promise<string | null> {
    setSaving("yes");
    beside?.holdForm(true);
    setRefusal("");
    let mark = keeper.mark();
    const first = latest.current;
    sent.current = first;
    const reply = await send(first);
    if (reply.status === "refused") return fail(reply);
    const { lectureId } = reply.result;
    const cuts = [...cutsOf(reply.result)];
    const { promise: shown, resolve: show } = Promise.withResolvers<void>();
    // First, for the popup may be closed as soon as it says that it has saved.
    void addLater(lectureId, shown);
    for (let kept = first; kept !== latest.current; kept = sent.current) {
      await quiet(latest);
      mark = keeper.mark();
      const now = latest.current;
      const entry = { lectureId, title: captured.title, library: reading.library };
      const since = await keepSince(entry, kept, now);
      if ("status" in since) return fail(since);
      cuts.push(...since);
      sent.current = now;
    }
    sent.current = null;
    keeper.forget(mark, true);
    beside?.holdForm(false);
    onSaved(lectureId);
    if (cuts.length > 0) tell(sayWithCuts(say("savedNow"), cuts));
    show();
    return lectureId;
  }

  /** Each as it comes: a picture does not wait for a transcript. The background reads them; the popup may close. */
  async function addLater(lectureId: string, shown: Promise<void>): Promise<void> {
    const read = await reading.read;
    if (!read) return;
    const show = async (isAdded: boolean) => {
      await shown;
      if (isAdded) onSaved(lectureId);
    };
    const isComing = transcript.state.phase !== "answered";
    const hasOnlySound = !isComing && captured.soundUrl !== undefined && saysNone(transcript.state.answer);
    await Promise.all([
      picture === null && completeLater(lectureId, { tab: read.tab, captured }, "picture").then(show),
      isComing && completeLater(lectureId, read, "transcript").then(show),
      hasOnlySound && completeLater(lectureId, read, "speech"),
    ]);
  }

  /** Gives the id of the entry; null where it was not saved. What comes while that is under way is part of it. */
  function save(): Promise<string | null> {
    return (running.current ??= begin().finally(() => (running.current = null)));
  }

  return { save, saving, refusal };
}

/** Resolves once nothing has been typed for a while. */
async function quiet(latest: RefObject<Draft>): Promise<void> {
  let seen: Draft;
  do {
    seen = latest.current;
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  } while (seen !== latest.current);
}
