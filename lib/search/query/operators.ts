import type { QueryField } from "./query.ts";

export const OPERATORS = [
  "tag",
  "by",
  "site",
  "lang",
  "kind",
  "series",
  "in",
  "before",
  "after",
  "published",
  "saved",
  "watched",
  "longer",
  "shorter",
  "has",
  "is",
  "summariser",
] as const;

export type Operator = (typeof OPERATORS)[number];

/** The names of operators in the order of `OPERATORS`, as Chinese writes them. */
export const CHINESE_OPERATORS = [
  "标签",
  "作者",
  "网站",
  "语言",
  "类型",
  "系列",
  "在",
  "早于",
  "晚于",
  "发布",
  "保存",
  "观看",
  "长于",
  "短于",
  "有",
  "是",
  "摘要来源",
] as const;

const names = new Map<string, Operator>(
  OPERATORS.flatMap((operator, at) => [
    [operator, operator],
    [CHINESE_OPERATORS[at] ?? operator, operator],
  ]),
);

export function operatorNamed(name: string): Operator | null {
  return names.get(name.toLowerCase()) ?? null;
}

const fields = new Map<string, QueryField>([
  ["title", "title"],
  ["标题", "title"],
  ["summary", "summary"],
  ["摘要", "summary"],
  ["notes", "notes"],
  ["note", "notes"],
  ["笔记", "notes"],
  ["transcript", "transcript"],
  ["文字稿", "transcript"],
  ["字幕", "transcript"],
]);

/** The field that `in:` names; null for none. */
export function fieldNamed(value: string): QueryField | null {
  return fields.get(value) ?? null;
}

const states = new Map([
  ["has:transcript", "transcript"],
  ["has:文字稿", "transcript"],
  ["has:字幕", "transcript"],
  ["has:summary", "summary"],
  ["has:摘要", "summary"],
  ["has:note", "note"],
  ["has:notes", "note"],
  ["has:笔记", "note"],
  ["is:summarised", "summary"],
  ["is:summarized", "summary"],
  ["is:已摘要", "summary"],
  ["has:picture", "picture"],
  ["has:图片", "picture"],
  ["is:unseen", "unseen"],
  ["is:未看", "unseen"],
  ["is:unopened", "unopened"],
  ["is:未打开", "unopened"],
]);

/** What `has:` and `is:` ask for, as the index names it. */
export function stateNamed(operator: "has" | "is", value: string): string | null {
  return states.get(`${operator}:${value}`) ?? null;
}

const kinds = new Map([
  ["video", "video"],
  ["视频", "video"],
  ["audio", "audio"],
  ["podcast", "audio"],
  ["音频", "audio"],
  ["播客", "audio"],
  ["page", "page"],
  ["link", "page"],
  ["网页", "page"],
  ["链接", "page"],
]);

/** The kind of lecture that `kind:` names; null for none. */
export function kindNamed(value: string): string | null {
  return kinds.get(value) ?? null;
}

const summarisers = new Map([
  ["me", "person"],
  ["我", "person"],
  ["page", "page"],
  ["网页", "page"],
  ["device", "extract"],
  ["本机", "extract"],
  ["browser", "browser"],
  ["浏览器", "browser"],
  ["model", "model"],
  ["模型", "model"],
]);

/** Who made a summary, as the index names it: a way to make one, or else the name of a model. */
export function summariserNamed(value: string): { readonly name: string; readonly isModel: boolean } {
  const way = summarisers.get(value);
  return { name: way ?? value, isModel: way === undefined };
}

/** Whether `is:` asks for entries of which there is another with the same title and length. */
export function isDuplicateNamed(value: string): boolean {
  return value === "duplicate" || value === "重复";
}

const languages = new Map([
  ["english", "en"],
  ["英语", "en"],
  ["英文", "en"],
  ["chinese", "zh"],
  ["中文", "zh"],
  ["汉语", "zh"],
  ["japanese", "ja"],
  ["日语", "ja"],
  ["日文", "ja"],
  ["german", "de"],
  ["德语", "de"],
  ["french", "fr"],
  ["法语", "fr"],
  ["spanish", "es"],
  ["西班牙语", "es"],
]);

/** A language tag in lower case, also for the name of a language. */
export function languageNamed(value: string): string {
  return languages.get(value) ?? value;
}

/** Values that an operator knows by name, each in English and in Chinese. */
export const VALUES: { readonly [operator in Operator]?: readonly (readonly [string, string])[] } = {
  in: [
    ["title", "标题"],
    ["summary", "摘要"],
    ["notes", "笔记"],
    ["transcript", "文字稿"],
  ],
  has: [
    ["transcript", "文字稿"],
    ["summary", "摘要"],
    ["note", "笔记"],
    ["picture", "图片"],
  ],
  is: [
    ["summarised", "已摘要"],
    ["unseen", "未看"],
    ["unopened", "未打开"],
    ["duplicate", "重复"],
  ],
  kind: [
    ["video", "视频"],
    ["audio", "音频"],
    ["page", "网页"],
  ],
  summariser: [
    ["me", "我"],
    ["page", "网页"],
    ["device", "本机"],
    ["browser", "浏览器"],
    ["model", "模型"],
  ],
  lang: [
    ["english", "英语"],
    ["chinese", "中文"],
    ["japanese", "日语"],
    ["german", "德语"],
    ["french", "法语"],
    ["spanish", "西班牙语"],
  ],
  saved: [
    ["today", "今天"],
    ["week", "本周"],
    ["month", "本月"],
  ],
  watched: [
    ["today", "今天"],
    ["week", "本周"],
    ["month", "本月"],
  ],
};
