import { zhDates } from "./dates.ts";
import type { enSeries } from "./en-series.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

const run = (from: number, to: number) => (from === to ? `第 ${from} 讲` : `第 ${from}–${to} 讲`);

/** Courses: what is missing in them, their order and their names. */
export const zhCNSeries: Pick<Words, keyof typeof enSeries> = {
  seriesGaps: (gaps, areAll) => {
    const runs = gaps.map(({ season, from, to }) => (season === null ? "" : `第 ${season} 季`) + run(from, to));
    return `资料库中没有${runs.join("、")}${areAll ? "" : "等"}。`;
  },
  openSeries: "打开列表",
  editSeries: "重命名或合并",
  renameSeries: "重命名系列",
  seriesName: "系列名称",
  seriesExists: "已有同名系列：这些讲座将排在其后。",
  join: "合并",
  seriesRenamed: "系列已重命名",
  seriesJoined: "系列已合并",
  changeSeries: "系列…",
  moveToSeries: (count) => `将 ${number(count)} 条放入系列`,
  putIntoSeries: "放入",
  outOfSeries: "移出所在系列",
  movedToSeries: (title) => `已放入“${title}”`,
  takenOutOfSeries: "已移出所在系列",
  movedToPlace: (place, count) => `已移至第 ${number(place)} 位，共 ${number(count)} 位`,
  moveInSeries: "在系列中移动",
  dragToMove: (alt) => `拖到别处，或按 ${alt} 加 ↑ 或 ↓`,
};
