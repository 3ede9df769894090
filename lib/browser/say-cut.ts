import { type Cut, ROOM } from "../lecture/room.ts";
import { say } from "../words/say.ts";

const WORDS = {
  tags: "cutTags",
  aliases: "cutAliases",
  creators: "cutCreators",
  keywords: "cutKeywords",
  chapters: "cutChapters",
} as const;

/** What of an entry found no room. */
export function sayCut({ field, left }: Cut): string {
  return say(WORDS[field], left, ROOM[field]);
}

/** What a command has done, with what found no room in it. */
export function sayWithCuts(done: string, cuts: readonly Cut[]): string {
  return cuts.length === 0 ? done : say("doneButCut", done, cuts.map(sayCut));
}
