import type { CapturedLecture, EmbeddedMedia } from "../capture/captured.ts";
import { withLanguage } from "../capture/with-language.ts";
import { mergePlayer } from "../capture/merge-player.ts";
import { pageKey } from "../capture/page-key.ts";
import { parseCaptured, parsePlayerFacts, parseReadAddress } from "../capture/parse-captured.ts";
import { type ActiveTab, injectEverywhere, type PageScript } from "./active-tab.ts";
import { detectLanguage } from "./detect-language.ts";
import { inTime } from "./in-time.ts";
import { hasAccess } from "./page-access.ts";
import type { ReadTab } from "./read-page.ts";

/**
 * What a player in a frame of the tab's page says of its lecture. Null where it says nothing, or where Lectern may not
 * look into the frame. To name a frame takes the permission to see all navigations; so all frames that may be read are,
 * and the one that speaks of the player's own lecture counts.
 */
export async function readPlayer(tab: ActiveTab, player: EmbeddedMedia): Promise<CapturedLecture | null> {
  const [pages, players] = await Promise.all([
    everywhere(tab, "/content-scripts/capture.js", "ISOLATED"),
    everywhere(tab, "/content-scripts/player.js", "MAIN"),
  ]);
  for (const { frame, result } of pages) {
    const captured = parseCaptured(result);
    const address = parseReadAddress(result);
    if (!captured || !address) continue;
    const facts = parsePlayerFacts(players.find((each) => each.frame === frame)?.result);
    const read = await withLanguage(mergePlayer(captured, facts, address), detectLanguage);
    if (read.kind !== "none" && read.identity === player.key) return read;
  }
  return null;
}

/** The same of the only player on a page that has nothing of its own, if the person has let Lectern read it before. */
export async function readGrantedPlayer({ tab, captured }: ReadTab): Promise<CapturedLecture | null> {
  const [only, second] = captured.players;
  const isComplete = captured.kind !== "none" && captured.durationSeconds !== null;
  if (!only || second || isComplete || !(await hasAccess(new URL(only.frame)))) return null;
  const read = await readPlayer(tab, only);
  return read && asOnPage(read, tab);
}

/** The lecture of a page's only player, to be found by the address of the page as well. */
export function asOnPage(lecture: CapturedLecture, tab: ActiveTab): CapturedLecture {
  const page = pageKey(tab.address)?.key ?? lecture.key;
  return page === lecture.key ? lecture : { ...lecture, aliases: [...new Set([...lecture.aliases, page])] };
}

async function everywhere(tab: ActiveTab, file: PageScript, world: "ISOLATED" | "MAIN") {
  return inTime(
    injectEverywhere(tab, file, world).catch(() => []),
    [],
  );
}
