import { keywordsFrom } from "../../metadata/keywords.ts";

const NAME = String.raw`(?:哔哩哔哩|bilibili|弹幕视频网|\(.{0,4}゜.{0,4}\)つロ\s*[干乾]杯~)`;
/** `_哔哩哔哩_bilibili` (since 2020), `_哔哩哔哩 (゜-゜)つロ 干杯~-bilibili` (2018), `_bilibili_哔哩哔哩弹幕视频网` (2016). */
const SITE = new RegExp(String.raw`\s*[_-]\s*${NAME}(?:[\s_-]*${NAME})*\s*$`, "i");
/** What series have before it: `-番剧-全集-高清独家在线观看`. */
const SECTION = /-(?:番剧|国创|电影|电视剧|纪录片|综艺)(?:-[^-]{0,12}(?:全集|观看))*$/;

const SITE_KEYWORDS = new Set(["哔哩哔哩", "bilibili", "b站", "弹幕"]);

/** A title without the site's name at its end. */
export function withoutSiteName(title: string): string {
  const bare = title.replace(SITE, "");
  return bare === title ? title : bare.replace(SECTION, "");
}

/**
 * The title of a part: that of the whole video, and behind it the part's number and name. The first part has the title
 * of the video, as on the page.
 */
export function partTitle(title: string, part: number, name: string): string {
  if (part === 1 || !title) return title;
  const own = name.trim();
  return own && own !== title ? `${title} · P${part} ${own}` : `${title} · P${part}`;
}

/** `-` stands for a description that is left out. */
export function withoutPlaceholder(description: string): string {
  return /^\s*[-.]?\s*$/.test(description) ? "" : description;
}

/**
 * The uploader's words out of the head's description, which go on with counts, the uploader's name and related videos
 * (since 2022), and are cut after some 150 characters. Empty where they may have been cut, or are the site's own.
 */
export function ownDescription(description: string): string {
  const own = description.replace(/[,，]?\s*视频播放量\s*\d[\s\S]*$/, "").trim();
  if (own.length >= 140 || /^(?:bilibili|哔哩哔哩)[^，]{0,20}是国内知名的/i.test(own)) return "";
  return withoutPlaceholder(own);
}

/** The tags out of the head's keywords: the title stands before them, the site's names behind them. */
export function ownKeywords(keywords: string, title: string): string[] {
  const tags = keywords.startsWith(title) ? keywords.slice(title.length) : keywords;
  return keywordsFrom(tags.split(",")).filter((word) => !SITE_KEYWORDS.has(word.toLowerCase()));
}

/** The address of the picture in its full size. */
export function pictureAddress(address: string): string {
  return address.replace(/^(?:http:)?\/\//, "https://").replace(/@[^/]*$/, "");
}
