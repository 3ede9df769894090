import { zhDates } from "./dates.ts";
import type { enBackground } from "./en-background.ts";
import type { Words } from "./words.ts";

const { dateTime, number } = zhDates;

/** What the background says as well: menus, the button’s title, the address bar, and why a command was refused; and the page whose own words do not come. */
export const zhCNBackground: Pick<Words, keyof typeof enBackground> = {
  alreadySaved: (iso) => `之前已保存：${dateTime(iso)}`,
  besideNotOpened: "浏览器没有打开面板。请再按一次；没有工具栏的窗口里打不开面板。",
  cutTags: (left, most) => `有 ${number(left)} 个标签未加入：一个条目最多 ${number(most)} 个`,
  cutAliases: (left, most) => `有 ${number(left)} 个其他地址未加入：一个条目最多 ${number(most)} 个`,
  cutCreators: (left, most) => `有 ${number(left)} 位作者未加入：一个条目最多 ${number(most)} 位`,
  cutKeywords: (left, most) => `有 ${number(left)} 个关键词未加入：一个条目最多 ${number(most)} 个`,
  cutChapters: (left, most) => `有 ${number(left)} 个章节未加入：一个条目最多 ${number(most)} 个`,
  doneButCut: (done, cuts) => `${[done, ...cuts].join("。")}。`,
  errorBadInput: "未保存：内容不符合资料库的限制，可能过长或一次太多。您输入的内容仍在。请缩短后再次保存。",
  errorDiskFull: "未保存：磁盘快满了。您输入的内容仍在。请腾出空间后再次保存。",
  errorLibraryNewer: "未保存：较新版本的 Lectern 已打开此资料库。您输入的内容仍在。请重新加载此页后再次保存。",
  errorNoAnswer: "未保存：Lectern 后台没有回应。您输入的内容仍在。请再次保存；如仍失败，请重启浏览器。",
  errorNoStorage: "未保存：此浏览器窗口不允许扩展存储内容。请使用普通窗口后再次保存。",
  errorNotFound: "未完成：此条目已不在资料库中。其他内容没有改变。",
  errorNotTrusted: "未保存：后台未将此页识别为 Lectern 的页面。您输入的内容仍在。请重新加载此页后再次保存。",
  errorStorageBroken: "未保存：浏览器无法打开其存储。Lectern 没有更改资料库中的任何内容。请重启浏览器后再次保存。",
  errorUnknown: "未保存：发生意外错误。您输入的内容仍在。请再次保存；设置的“您的数据”中保留了可供反馈的信息。",
  errorWords: "Lectern 未能载入界面文字。Lectern 没有更改资料库中的任何内容。请重新加载此页；如仍失败，请重启浏览器。",
  keepBeside: "在视频旁保持打开",
  listOf: (names) => names.join("、"),
  notSavedNoPage: "未保存：此链接不指向任何网页。",
  notSavedNotReady: "未保存：页面还在加载讲座。等页面显示标题后再试一次。",
  notSavedUnreadable: "未保存：Lectern 无法读取此页。",
  nothingToUndo: "没有可以撤销的操作。",
  nowRestored: (title) => `已从回收站恢复：${title}`,
  nowSaved: (title) => `已保存：${title}`,
  openLibrary: "打开资料库",
  popupNotOpened: "请点击此按钮，在此页打开 Lectern。",
  reload: "重新加载",
  saveLinkedLecture: "保存链接中的讲座",
  saveThisLecture: "保存这个讲座",
  saved: (iso) => `已保存：${dateTime(iso)}`,
  saving: "正在保存…",
  search: "搜索资料库",
  searchLibraryFor: (query) => `在资料库中搜索“${query}”`,
};
