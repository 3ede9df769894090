import type { enFinding } from "./en-finding.ts";
import type { Words } from "./words.ts";

/** Finding entries again in the library: the order of lists, filters and saved searches. */
export const zhCNFinding: Pick<Words, keyof typeof enFinding> = {
  sort: "排序",
  sortedBy: (order) => `排序：${order}`,
  newestSaved: "最近保存",
  oldestSaved: "最早保存",
  recentlyWatched: "最近观看",
  longest: "最长",
  newestPublished: "最近发布",
  bestMatch: "最相关",
  sortUnready: "正在准备索引：完成之前，部分条目暂排在末尾。",
};
