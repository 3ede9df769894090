import type { enList } from "./en-list.ts";
import { zhDates } from "./dates.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** Saving a whole list, its series in the library, and entries that are not filled in yet. */
export const zhCNList: Pick<Words, keyof typeof enList> = {
  saveWholeList: "保存整个列表",
  listOffered: (count, saved) =>
    saved === 0 ? `共 ${number(count)} 讲` : `共 ${number(count)} 讲（已保存 ${number(saved)} 讲）`,
  listAllSaved: (count) => `全部 ${number(count)} 讲均已保存`,
  listGrows: (shown, total) =>
    `页面显示了 ${number(total)} 讲中的 ${number(shown)} 讲：请向下滚动以加载其余部分，再重新读取。`,
  listIsPart: (shown, total) => `页面列出了 ${number(total)} 讲中的 ${number(shown)} 讲。`,
  listUnavailable: (count) => `另有 ${number(count)} 讲是私享的或已被删除。`,
  listInTrash: (count) => `${number(count)} 讲在回收站中，不会恢复。`,
  bringBackFromTrash: (count) => `从回收站恢复 ${number(count)} 讲`,
  savingList: (done, count) => `正在保存 ${number(done)} / ${number(count)}`,
  listSaved: (count) => `已保存 ${number(count)} 讲`,
  listRestored: (count) => `已从回收站恢复 ${number(count)} 讲`,
  listNothingNew: "此前已全部保存",
  listStopped: (done, count) =>
    `在 ${number(count)} 讲中的第 ${number(done)} 讲后停止。已保存的内容会保留；再次保存列表会从此处继续。`,
  undoing: "正在撤销…",
  listTakenBack: (count) => `已将 ${number(count)} 讲移至回收站`,

  notFilledIn: "尚未补全",
  notFilledInHint: "尚未补全。打开原页并点一次按钮，即可补全。",

  seriesEntries: (title) => `系列“${title}”`,
  furtherTags: (count) => `另有 ${number(count)} 个标签`,
  inListOrder: "按系列顺序",
};
