import { zhDates } from "./dates.ts";
import type { enOverview } from "./en-overview.ts";
import type { Words } from "./words.ts";

const { date, number } = zhDates;
const figures = (count: number, time: string) => (count === 0 ? "无" : `${number(count)} 条，${time}`);

/** The library in figures. */
export const zhCNOverview: Pick<Words, keyof typeof enOverview> = {
  overview: "概览",
  shownAs: "显示方式",
  asPlots: "图",
  asTables: "表",
  overviewEmpty: "这里还没有内容",
  overviewEmptyText: "保存讲座后，这里会显示您保存、观看和记笔记的情况。",
  overviewPartly: "正在准备索引：完成之前，这里缺少部分条目。",
  yearOfStudy: "每日情况",
  period: "时间段",
  lastYear: "最近 12 个月",
  yearNamed: (year) => `${year}年`,
  whatIsShown: "显示内容",
  savedLectures: "保存",
  watchedLectures: "最近观看",
  unit: "计数单位",
  inEntries: "条目",
  inHours: "时长",
  dayFigures: (isWatched, iso, count, time) =>
    `${date(iso)}${isWatched ? "最近一次观看" : "保存"}：${figures(count, time)}`,
  weekFigures: (isWatched, iso, count, time) =>
    `${date(iso)}起一周${isWatched ? "最近一次观看" : "保存"}：${figures(count, time)}`,
  yearTotal: (isWatched, count, time) => `共${isWatched ? "最近一次观看" : "保存"}：${number(count)} 条，${time}`,
  yearMapHint: "用方向键在各天、各周之间移动；最上一行是整周。",
  fewer: "少",
  moreOfIt: "多",
  weekFrom: "一周起始",
  entriesSaved: "保存条数",
  hoursSaved: "保存时长",
  entriesWatched: "最近观看条数",
  hoursWatched: "观看时长",
  hoursByTag: "各标签时长",
  hoursByCreator: "各作者时长",
  nothingTagged: "还没有条目带标签。",
  noCreatorsKnown: "还没有条目标明作者。",
  tagColumn: "标签",
  creatorColumn: "作者",
  timeColumn: "时长",
  growth: "资料库的增长",
  growthAt: (iso, count, time) => `截至${zhMonth(iso)}底：${number(count)} 条，${time}`,
  growthHint: "用方向键在各月之间移动。",
  monthColumn: "月份",
  monthNamed: (iso) => zhMonth(iso),
  shortMonth: (iso) => new Date(iso).toLocaleDateString("zh-CN", { month: "short", timeZone: "UTC" }),
  addedColumn: "新增",
  inAllColumn: "合计",
  notedMoments: "笔记最多的时刻",
  noNotedMoments: "记在讲座某一时刻的笔记会汇集在这里。",
  momentColumn: "时刻",
  lectureColumn: "条目",
  notesColumn: "笔记",
  weekdayNamed: (weekday) => ["一", "二", "三", "四", "五", "六", "日"][weekday] ?? "",
};

function zhMonth(iso: string): string {
  return new Date(iso).toLocaleDateString("zh-CN", { year: "numeric", month: "long", timeZone: "UTC" });
}
