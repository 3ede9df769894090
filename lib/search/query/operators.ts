import type { QueryField } from "./query.ts";

export const OPERATORS = [
  "tag",
  "by",
  "site",
  "lang",
  "in",
  "before",
  "after",
  "saved",
  "longer",
  "shorter",
  "has",
  "is",
] as const;

export type Operator = (typeof OPERATORS)[number];

/** The names of operators in the order of `OPERATORS`, as Chinese writes them. */
export const CHINESE_OPERATORS = [
  "标签",
  "作者",
  "网站",
  "语言",
  "在",
  "早于",
  "晚于",
  "保存",
  "长于",
  "短于",
  "有",
  "是",
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
  ["is:unseen", "unseen"],
  ["is:未看", "unseen"],
]);

/** What `has:` and `is:` ask for, as the index names it. */
export function stateNamed(operator: "has" | "is", value: string): string | null {
  return states.get(`${operator}:${value}`) ?? null;
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
  ],
  is: [
    ["summarised", "已摘要"],
    ["unseen", "未看"],
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
};
