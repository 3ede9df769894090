import type { enButton } from "./en-button.ts";
import type { Words } from "./words.ts";

/** What the settings say of shortcuts and permissions. */
export const zhCNButton: Pick<Words, keyof typeof enButton> = {
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
