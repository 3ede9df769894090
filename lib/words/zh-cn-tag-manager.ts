import { zhDates } from "./dates.ts";
import type { enTagManager } from "./en-tag-manager.ts";
import type { Words } from "./words.ts";

const { number, date } = zhDates;

const quoted = (tags: readonly string[]) => tags.map((tag) => `“${tag}”`).join("和");

/** Keeping tags tidy, and changing many entries at once. */
export const zhCNTagManager: Pick<Words, keyof typeof enTagManager> = {
  manageTags: "管理",
  tagsAndEntries: (tags, count) => `${number(tags)} 个标签，${number(count)} 条`,
  shownTags: "显示的标签",
  allTags: "全部",
  usedOnce: (count) => `仅用一次（${number(count)}）`,
  noTagsYet: "还没有标签",
  noTagsYetText: "给条目加上标签后，会显示在这里。",
  noneUsedOnce: "没有仅用过一次的标签",
  sameTag: "这些可能是同一个标签。",
  tagWithCount: (tag, count) => `${tag}（${number(count)}）`,
  mergeInto: (tag) => `合并到 ${tag}`,
  notTheSame: (tags) => `不是同一个：${tags.join("、")}`,
  moreSameTags: (count) => `再显示 ${number(count)} 组`,
  entriesColumn: "条目",
  shareColumn: "占比",
  lastUsed: "最近使用",
  actionsColumn: "操作",
  lastUsedOn: (iso) => date(iso),
  selectAllTags: "选择全部标签",
  selectTag: (tag) => `选择 ${tag}`,
  rename: "重命名",
  renameTag: (tag) => `重命名 ${tag}`,
  merge: "合并",
  mergeTag: (tag) => `合并 ${tag}`,
  delete: "删除",
  deleteTag: (tag) => `删除 ${tag}`,
  newName: (tag) => `${tag} 的新名称`,
  mergeTarget: (tag) => `将 ${tag} 合并到的标签`,
  keyRename: "重命名",
  keyMerge: "合并",
  keyCancel: "取消",
  oneTag: "请只写一个标签，不要用逗号。",
  noSuchTag: (tag) => `没有标签“${tag}”。`,
  becomeOne: (tags, count) => `${quoted(tags)}将合为一个：${number(count)} 条`,
  alsoNested: (count) => `同时重命名 ${number(count)} 个下级标签`,
  showNested: (tag) => `${tag} 的下级标签`,
  selectedTags: "已选标签",
  mergeIntoLabel: "合并到",
  clearSelection: "取消选择",
  renamingTag: "正在重命名标签…",
  mergingTags: "正在合并标签…",
  deletingTags: "正在删除标签…",
  tagRenamed: (from, to) => `${from} 已改名为 ${to}`,
  tagsMerged: (to, count) => `标签已合并到 ${to}：${number(count)} 条`,
  tagsDeleted: (tags, count) =>
    tags.length === 1
      ? `已从 ${number(count)} 条中删除标签 ${tags[0] ?? ""}`
      : `已从 ${number(count)} 条中删除 ${number(tags.length)} 个标签`,
  selectedCount: (count) => `已选 ${number(count)} 条`,
  selectedEntries: "已选条目",
  selectEntry: (title) => `选择 ${title}`,
  selectAll: (count) => `选择全部 ${number(count)} 条`,
  tagThem: "加标签",
  untagThem: "去标签",
  tagEntries: (count) => `给 ${number(count)} 条加标签`,
  untagEntries: (count) => `去掉 ${number(count)} 条的标签`,
  tagsOfSelected: "已选条目的标签",
  noTagsSelected: "已选条目没有标签。",
  taggingEntries: "正在加标签…",
  untaggingEntries: "正在去标签…",
  trashingEntries: "正在移至回收站…",
  restoringEntries: "正在恢复…",
  entriesTagged: (tags, count) => `已给 ${number(count)} 条加上 ${tags.join("、")}`,
  entriesUntagged: (tags, count) => `已从 ${number(count)} 条去掉 ${tags.join("、")}`,
  entriesTrashed: (count) => `已将 ${number(count)} 条移至回收站`,
  entriesRestored: (count) => `已恢复 ${number(count)} 条`,
  bulkButMisfits: (sentence, titles, count) =>
    `${sentence}。有 ${number(count)} 个条目不符合要求，未作更改：${titles.map((title) => `《${title}》`).join("、")}${count > titles.length ? "……" : ""}`,
  bulkRefused: (problem, sentence) => `${problem}目前：${sentence}`,
  undonePartly: (done, count) =>
    `已撤销 ${number(count)} 个条目中的 ${number(done)} 个；其余条目已被永久删除，或时间过久而无法撤销。`,
  undoStopped: "撤销已停止。此前已撤销的内容不再保留。",
  bulkStopped: (sentence) => `已停止。${sentence}`,
};
