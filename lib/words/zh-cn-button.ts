import { zhDates } from "./dates.ts";
import type { enButton } from "./en-button.ts";
import type { Words } from "./words.ts";

/** What is said around the toolbar button: its badge, menus, shortcuts, the address bar, permissions. */
export const zhCNButton: Pick<Words, keyof typeof enButton> = {
  saveThisLecture: "保存这个讲座",
  saveLinkedLecture: "保存链接中的讲座",

  nowSaved: (title) => `已保存：${title}`,
  nowRestored: (title) => `已从回收站恢复：${title}`,
  alreadySaved: (iso) => `之前已保存：${zhDates.dateTime(iso)}`,
  notSavedUnreadable: "未保存：Lectern 无法读取此页。",
  notSavedNotReady: "未保存：页面还在加载讲座。等页面显示标题后再试一次。",
  notSavedNoPage: "未保存：此链接不指向任何网页。",
  popupNotOpened: "请点击此按钮，在此页打开 Lectern。",

  searchLibraryFor: (query) => `在资料库中搜索“${query}”`,

  shortcutNote: "打开 Lectern 并开始书写",
  shortcutSaveNow: "立即保存此页",
  noShortcut: "未设置",
  browserShortcuts: "这些快捷键由浏览器决定",
  browserShortcutsHint: "浏览器的扩展快捷键页面会列出它们，也可以在那里更改。",
  changeShortcuts: "在浏览器中更改",

  permissions: "权限",
  thisPagePermission: "您使用 Lectern 的页面",
  thisPagePermissionHint: "只在您于该页点击按钮、使用快捷键或菜单项时读取，此前不会读取。",
  always: "始终",
  markSavedPages: "标记已保存的页面",
  markSavedPagesHint:
    "标签页显示已保存的页面时，不必点击按钮就会在按钮上显示一个勾。浏览器把此权限称为“读取您的浏览记录”：有了它，Lectern 可以看到各标签页的地址，并在您的资料库中查找。这些地址不会被保存，也不会被发送。",
};
