import { useEffect, useState } from "react";
import { askForAccess, hasAccess } from "../../lib/browser/page-access.ts";
import { asOnPage, readPlayer } from "../../lib/browser/read-player.ts";
import type { CapturedLecture, EmbeddedMedia } from "../../lib/capture/captured.ts";
import { pageKey } from "../../lib/capture/page-key.ts";
import type { PageReading } from "../popup/page-reading.ts";

/** Takes the lecture of a player, and the key under which it was known before. */
export type OnReadPlayer = (captured: CapturedLecture, key: string) => void;

export type PlayerStep = "offered" | "reading" | "silent" | "not-allowed";

/** The way to a player's own words: the person's permission for its host, then a reading of its frame. */
export function usePlayer(player: EmbeddedMedia, isOnly: boolean, reading: PageReading, onRead: OnReadPlayer) {
  const [step, setStep] = useState<PlayerStep>("offered");
  const [isAllowed, setAllowed] = useState(false);
  const { frame } = player;

  useEffect(() => {
    let wanted = true;
    void hasAccess(new URL(frame)).then((allowed) => wanted && setAllowed(allowed));
    return () => {
      wanted = false;
    };
  }, [frame]);

  async function read(): Promise<void> {
    // First of all: browsers ask the person only in direct answer to a click.
    const allowed = isAllowed || (await askForAccess(new URL(frame)));
    setAllowed(allowed);
    if (!allowed) return setStep("not-allowed");
    setStep("reading");
    const found = await reading.read;
    const lecture = found && (await readPlayer(found.tab, player));
    if (!found || !lecture) return setStep("silent");
    const page = pageKey(found.tab.address)?.key ?? lecture.key;
    if (isOnly) onRead(asOnPage(lecture, found.tab), page);
    else onRead(lecture, lecture.key);
  }

  return { step, isAllowed, read };
}
