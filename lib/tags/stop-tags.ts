import { tagKey } from "../lecture/tag.ts";

const LONGEST = 40;
const NO_LETTER = /^\P{L}*$/u;

// What sites put among the keywords of every page, YouTube's defaults among them.
const GENERIC = new Set(
  "video,videos,sharing,camera phone,video phone,free,upload,youtube,bilibili,vimeo,哔哩哔哩,b站,弹幕,视频,在线观看,podcast,播客,shorts,subscribe,viral,trending,fyp,new,best".split(
    ",",
  ),
);

/** Whether a tag says nothing of any lecture. */
export function isStopTag(tag: string): boolean {
  return Array.from(tag).length < 2 || tag.length > LONGEST || NO_LETTER.test(tag) || GENERIC.has(tagKey(tag));
}
