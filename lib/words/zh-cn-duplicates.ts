import { zhDates } from "./dates.ts";
import type { enDuplicates } from "./en-duplicates.ts";
import type { Words } from "./words.ts";

const { date, number } = zhDates;

/** Entries that seem to be one lecture. */
export const zhCNDuplicates: Pick<Words, keyof typeof enDuplicates> = {
  seemsTwice: (site) => `这个讲座似乎还从 ${site} 保存过一次。`,
  compareTwins: "比较并合并",
  sameLecture: "这是同一个讲座吗？",
  pairOf: (at, all) => `第 ${number(at)} 组，共 ${number(all)} 组`,
  entryThatStays: "保留的条目",
  bothAreKept: "两者的标签、摘要、文字稿和笔记都会保留，两个网页都算已保存。另一条移至回收站。",
  savedFrom: (site, iso) => `${site}，${date(iso)}保存`,
  whatThereIs: (summaries, transcripts, notes) =>
    `${number(summaries)} 个摘要 · ${number(transcripts)} 份文字稿 · ${number(notes)} 条笔记`,
  mergeEntries: "合并",
  notTheSameLecture: "不是同一个",
  skipPair: "跳过",
  entriesMerged: "条目已合并",
  toldApart: "已保留为两个讲座",
  noPairLeft: "这些条目中已没有看起来相同的了。",
  factCreators: "作者",
  factLanguage: "语言",
};
