import type { BesidePage } from "../../../components/hooks/use-beside.tsx";
import type { TabPlayer } from "../../../lib/browser/tab-player.ts";

/** What parts of an entry are told beside a page whose player is this; whatever they offer is taken by nobody. */
export function besidePage(player: TabPlayer): BesidePage {
  return {
    notePlace: null,
    offerSave: () => {},
    holdForm: () => {},
    offerNote: () => {},
    writeNote: () => {},
    player,
    pausesForNotes: false,
  };
}
