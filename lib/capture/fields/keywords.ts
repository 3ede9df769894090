import { isBeside } from "../evidence/player-places.ts";
import { keywordsFrom } from "../metadata/keywords.ts";
import { all, textOf } from "../metadata/page.ts";
import { letters } from "../metadata/site-names.ts";

const TAGS =
  "a[rel~=tag], [class*=tag-links] a, [class*=tags] a, [class*=Tags] a, [class*=topics] a, .tag-list a, [class*=tags] li, [class*=post-tags] a, [class*=episode-tags] a, .tags .tag";
const SOFTWARE =
  /^(?:moodle|wordpress|canvas|blackboard|panopto|kaltura|drupal|podcasts?|videos?|audio|episodes?|uncategori[sz]ed|allgemein|all|home)$/i;
const INVITATION = /^(?:view|see|show|more|read|browse|all)\b/i;
const MOST = 40;
const LONGEST = 60;

/** The tags that the page shows of its lecture. */
export function shownTags(page: Document): string[] {
  const links = all(page, TAGS)
    .slice(0, 100)
    .filter((each) => !isBeside(each));
  const words = links.map((each) => textOf(each).replace(/^#\s*/, "").replace(/\s+/g, " "));
  return ownKeywords(keywordsFrom(words.filter((word) => word.length <= LONGEST)), "").slice(0, MOST);
}

/** Keywords without those of the page's software, and without its title. */
export function ownKeywords(words: readonly string[], title: string): string[] {
  return words.filter(
    (word) =>
      !SOFTWARE.test(word) && !INVITATION.test(word) && (title === "" || !letters(word).startsWith(letters(title))),
  );
}
