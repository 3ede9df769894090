import { cleanTag, tagKey, uniqueTags } from "../lecture/tag.ts";
import { fold } from "../text/fold.ts";

/** What a page says that can become tags. */
export interface TagSources {
  readonly title: string;
  readonly description: string;
  readonly creators: readonly string[];
  readonly keywords: readonly string[];
}

const MOST = 8;
const LONGEST = 40;
// Not after a letter or a slash: C# is a language, and …/page#part an address.
const HASHTAG = /(?<![\p{L}\p{N}/&#＃])[#＃]([\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)/gu;
const NO_LETTER = /^\P{L}*$/u;

// What sites put among the keywords of every page, YouTube's defaults among them.
const GENERIC = new Set(
  "video,videos,sharing,camera phone,video phone,free,upload,youtube,bilibili,vimeo,哔哩哔哩,b站,弹幕,视频,在线观看,podcast,播客,shorts,subscribe,viral,trending,fyp,new,best".split(
    ",",
  ),
);

/** At most eight tags that the page itself suggests, those the person uses already first and in their spelling. */
export function suggestTags(page: TagSources, existing: readonly string[], chosen: readonly string[] = []): string[] {
  const own = new Map(existing.map((tag) => [looseKey(tag), tag]));
  const taken = new Set([...chosen, page.title, ...page.creators].map(looseKey));
  const offered = new Map<string, string>();
  for (const tag of candidates(page)) {
    const key = looseKey(tag);
    if (isJunk(tag) || taken.has(key) || offered.has(key)) continue;
    offered.set(key, own.get(key) ?? tag);
  }
  const [known, fresh] = [
    [...offered.keys()].filter((key) => own.has(key)),
    [...offered.keys()].filter((key) => !own.has(key)),
  ];
  return [...known, ...fresh].flatMap((key) => offered.get(key) ?? []).slice(0, MOST);
}

function candidates(page: TagSources): string[] {
  const hashtags = [...`${page.title}\n${page.description}`.matchAll(HASHTAG)].map((match) => match[1] ?? "");
  return uniqueTags([...page.keywords, ...hashtags]);
}

function isJunk(tag: string): boolean {
  return Array.from(tag).length < 2 || tag.length > LONGEST || NO_LETTER.test(tag) || GENERIC.has(tagKey(tag));
}

/** Equal for spellings that nobody would keep apart: `Deep Learning`, `deep-learning`, `deeplearnings`. */
function looseKey(tag: string): string {
  const letters = fold(cleanTag(tag)).replace(/[\s\p{Pd}_.·]+/gu, "");
  return /^[a-z]{3,}[^s]s$/.test(letters) ? letters.slice(0, -1) : letters;
}
