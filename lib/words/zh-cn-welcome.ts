import type { enWelcome } from "./en-welcome.ts";
import type { Words } from "./words.ts";

/** The first page after installation. */
export const zhCNWelcome: Pick<Words, keyof typeof enWelcome> = {
  openTheLibrary: "打开资料库",
  sampleLecture: "示例讲座",
  sampleHint: "保存的讲座就是这样显示的。它不在您的资料库中，不计数，也不会导出。",
  sampleTitle: "海水为何一天来两次",
  sampleTags: "海洋, 物理",
  sampleSummary:
    "月亮并没有把海水提起来，而是把它拉长：一处隆起朝向月亮，一处背向月亮。地球在这两处隆起之下转动，所以多数海岸大约每十二个半小时有一次高潮。太阳与月亮拉在一条线上时，潮水最大。",
  sampleFirst: "没有谁把海水提起来。月亮把它拉长，于是有了两处隆起。",
  sampleSecond: "您先经过一处隆起，然后退潮，再经过另一处隆起：这就是一天。",
  sampleThird: "满月时太阳也来帮忙，水手们称之为大潮。",
  sampleSearch: "在示例讲座中搜索",
  sampleWord: "月亮",
  sampleSaid: "其中说到",
  sampleNotSaid: "这个讲座没有说到。",
  removeSample: "移除示例",
  sampleRemoved: "示例已移除",
};
