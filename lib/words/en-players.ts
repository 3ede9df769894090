import { plural } from "./plural.ts";

/** Players of other sites in frames of a page, and the access to them. */
export const enPlayers = {
  pagePlays: (title: string) => `This page plays “${title}”`,
  keptAsPage: "No player found; kept as a page",
  playerHere: (count: number) =>
    count === 1
      ? "A player of another site is on this page"
      : `${plural(count, "player", "players")} of other sites are on this page`,
  playerHereHint: (count: number): string =>
    count === 1
      ? "You can save the page together with it. For all that the player knows, open it in its own tab, or let Lectern read it here."
      : "Choose the one to save. For all that a player knows, open it in its own tab, or let Lectern read it here: the browser asks you first, after that press Lectern's button again.",
  players: "Players",
  playerFrom: (site: string) => `Player from ${site}`,
  savePlayer: (title: string) => `Save “${title}”`,
  openPlayer: "Open the player in its own tab",
  letRead: (host: string) => `Let Lectern read ${host}`,
  askedFirst: "The browser asks first. Then press Lectern's button again.",
  readPlayer: "Read the player",
  readingPlayer: "Reading the player…",
  playerSaysNothing: "The player has nothing to say yet. Start it and try again, or open it in its own tab.",
  playerNotAllowed: (host: string) => `Lectern may not read ${host}, and has not done so.`,

  playerHosts: "Players that Lectern may read",
  playerHostsHint:
    "You allowed these one by one. Lectern looks into their players only on a page where you press the button.",
  noPlayerHosts: "None",
  giveBackAccess: (host: string) => `Remove ${host}`,
};
