import { useCallback, useRef, useState } from "react";
import { presentAddress } from "../../lib/browser/active-tab.ts";
import { librarySearchAddress, openPage } from "../../lib/browser/library-page.ts";
import { pageShown, readBeside } from "../../lib/browser/tab-beside.ts";
import { playerOfVisit } from "../../lib/browser/player-of-visit.ts";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import { CommandsProvider } from "../hooks/use-commands.tsx";
import { BesideProvider } from "../hooks/use-beside.tsx";
import { PageView } from "../popup/page-view.tsx";
import { sayState } from "../popup/say-state.ts";
import { UnopenedLibrary } from "../popup/unopened-library.tsx";
import { startReading } from "../popup/start-reading.ts";
import { usePopupFlow } from "../popup/use-popup-flow.ts";
import { Toast } from "../ui/toast.tsx";
import { PanelPlayer } from "./panel-player.tsx";
import { PanelTop, type PanelPart } from "./panel-top.tsx";
import { SpokenBeside } from "./spoken-beside.tsx";
import { usePanelKeys } from "./use-panel-keys.ts";
import { StayOnHost } from "./stay-on-host.tsx";
import { useBesidePage } from "./use-beside-page.ts";
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
  const { page, reading, unread, readAgain, showEntry, showPlayer, refresh } = usePopupFlow(first, read);
  const [part, setPart] = useState<PanelPart>("transcript");
  const place = useRef<HTMLDivElement>(null);
  const [player] = useState(() => playerOfVisit(ofTab, visited, () => pageShown(tabId)));
  const { beside, setNotePlace, save, isFormHeld, captureStill, toNote } = useBesidePage(player);
  // Of an entry in Trash only the way back is shown.
  const isSpoken = page.phase === "lecture" || (page.phase === "saved" && page.entry.lecture.deletedAt === null);
  const shown = isSpoken ? part : "page";
  usePanelKeys({
    player,
    onNote: toNote,
    onStill: captureStill,
    onSave: save,
    onFind: () => {
      setPart("transcript");
      requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(".panel-spoken input")?.focus());
    },
  });
  useReadUntilReady(page, readAgain);
  useReadOnceLoaded(tabId, page, readAgain);
  useChangesElsewhere(page, () => {
    if (page.phase !== "lecture") refresh();
    else if (!isFormHeld()) showPlayer(page.captured, page.provisionalKey);
  });

  return (
    <CommandsProvider changed={refresh}>
      <BesideProvider value={beside}>
        <div className={`popup panel ${page.phase}`} ref={place}>
          <PanelTop page={page} isSpoken={isSpoken} part={shown} onPart={setPart} onSave={save} />
          <UnopenedLibrary library={reading.library} unread={unread} />
          <main className="popup-page" hidden={shown !== "page"}>
            <StayOnHost address={address} />
            <PageView
              state={page}
              reading={reading}
              onSaved={showEntry}
              onReadAgain={readAgain}
              onReadPlayer={showPlayer}
              onSearch={(query) => void openPage(librarySearchAddress(query))}
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
