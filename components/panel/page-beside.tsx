import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { presentAddress } from "../../lib/browser/active-tab.ts";
import { onLibraryChanged } from "../../lib/browser/library-changes.ts";
import { pauseForNotesSetting } from "../../lib/browser/settings.ts";
import { readBeside } from "../../lib/browser/tab-beside.ts";
import { playerOfVisit } from "../../lib/browser/player-of-visit.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import { say } from "../../lib/words/say.ts";
import { CommandsProvider } from "../hooks/use-commands.tsx";
import { BesideProvider } from "../hooks/use-beside.tsx";
import { useSetting } from "../hooks/use-setting.ts";
import { PageView } from "../popup/page-view.tsx";
import { startReading } from "../popup/start-reading.ts";
import type { PageState } from "../popup/state.ts";
import { usePopupFlow } from "../popup/use-popup-flow.ts";
import { Toast } from "../ui/toast.tsx";
import { PanelPlayer } from "./panel-player.tsx";
import { PanelTop, type PanelPart } from "./panel-top.tsx";
import { SpokenBeside } from "./spoken-beside.tsx";
import { usePanelKeys } from "./use-panel-keys.ts";
import { StayOnHost } from "./stay-on-host.tsx";
import { useChangesElsewhere } from "./use-changes-elsewhere.ts";
import { useReadOnceLoaded, useReadUntilReady } from "./use-read-until-ready.ts";

interface PageBesideProps {
  readonly tabId: number;
  readonly address: URL;
  /** Names the page among others. */
  readonly visited: string;
  readonly player: TabPlayer;
}

/** One stay on one page: what the popup shows of it, and what is said in it. */
export function PageBeside({ tabId, address, visited, player: ofTab }: PageBesideProps) {
  const read = useCallback(
    () => startReading(readBeside(tabId), () => presentAddress({ id: tabId, address, title: "" })),
    [tabId, address],
  );
  const [first] = useState(read);
  const { page, reading, readAgain, showEntry, showPlayer, refresh } = usePopupFlow(first, read);
  const [part, setPart] = useState<PanelPart>("transcript");
  const [notePlace, setNotePlace] = useState<HTMLElement | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const save = useRef<(() => void) | null>(null);
  const [player] = useState(() => playerOfVisit(ofTab, visited));
  const [pausesForNotes] = useSetting(pauseForNotesSetting);
  const isSaving = useRef(false);
  const holdForm = useCallback((isHeld: boolean) => void (isSaving.current = isHeld), []);
  const offerSave = useCallback((offered: (() => void) | null) => void (save.current = offered), []);
  const beside = useMemo(
    () => ({ notePlace, offerSave, holdForm, player, pausesForNotes }),
    [notePlace, offerSave, holdForm, player, pausesForNotes],
  );
  const isSpoken = page.phase === "lecture" || page.phase === "saved";
  const shown = isSpoken ? part : "page";
  usePanelKeys({
    player,
    onNote: () => notePlace?.querySelector("input")?.focus(),
    onSave: () => save.current?.(),
    onFind: () => {
      setPart("transcript");
      requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(".panel-spoken input")?.focus());
    },
  });
  useReadUntilReady(page, readAgain);
  useReadOnceLoaded(tabId, page, readAgain);
  useChangesElsewhere(page, () => {
    if (page.phase !== "lecture") refresh();
    else if (!isSaving.current) showPlayer(page.captured, page.provisionalKey);
  });
  useEffect(() => onLibraryChanged(refresh), [refresh]);

  return (
    <CommandsProvider changed={refresh}>
      <BesideProvider value={beside}>
        <div className={`popup panel ${page.phase}`} ref={place}>
          <PanelTop page={page} part={shown} onPart={setPart} onSave={() => save.current?.()} />
          <main className="popup-page" hidden={shown !== "page"}>
            <StayOnHost address={address} />
            <PageView
              state={page}
              reading={reading}
              onSaved={showEntry}
              onReadAgain={readAgain}
              onReadPlayer={showPlayer}
              onSearch={() => {}}
            />
          </main>
          {isSpoken && <SpokenBeside page={page} reading={reading} isShown={shown === "transcript"} />}
          <footer className="panel-foot">
            <div className="panel-note" ref={setNotePlace} />
            {isSpoken && <PanelPlayer player={player} />}
          </footer>
          <p className="hidden-label" role="status">
            {sayState(page)}
          </p>
          <Toast />
        </div>
      </BesideProvider>
    </CommandsProvider>
  );
}

/** Read out when it changes. */
function sayState(page: PageState): string {
  if (page.phase === "reading") return say("readingPage");
  return page.phase === "saved" && page.entry.lecture.deletedAt === null
    ? say("saved", page.entry.lecture.savedAt)
    : "";
}
