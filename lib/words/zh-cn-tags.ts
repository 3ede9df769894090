import { zhDates } from "./dates.ts";
import type { enTags } from "./en-tags.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** Tags: why one is suggested, and asking the person's own model for some. */
export const zhCNTags: Pick<Words, keyof typeof enTags> = {
  reasonTitle: "标题中有",
  reasonDescription: "简介中有",
  reasonKeyword: "页面关键词",
  reasonHashtag: "话题标签",
  reasonCreatorName: "频道名称",
  reasonModel: (model) => `${model} 推荐`,
  reasonSaid: (times) => `讲到 ${number(times)} 次`,
  reasonSimilar: (count) => `${number(count)} 条相似条目`,
  reasonCreator: (count) => `此频道有 ${number(count)} 条`,
  reasonSeries: (count) => `此系列有 ${number(count)} 条`,

  askForTags: (model) => `让 ${model} 推荐标签`,
  sendsForTags: (host) => `条目的文字和您的标签将发送至 ${host}`,
  modelTagsCame: (model, count) =>
    count === 0 ? `${model} 没有推荐标签。` : `${model} 推荐了 ${number(count)} 个标签。`,

  takeTag: "要去掉的标签",
  bulkProgress: (done, count) => `${number(done)} / ${number(count)}`,
};
