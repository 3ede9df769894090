import type { enBeside } from "./en-beside.ts";
import type { Words } from "./words.ts";

/** The panel beside the video. */
export const zhCNBeside: Pick<Words, keyof typeof enBeside> = {
  besideNone: "此面板旁没有视频",
  besideNoneHint: "请在讲座页面上按 Lectern 按钮，再选“在视频旁保持打开”。",
  besideLeft: "此标签页已转到另一个网站",
  besideLeftHint: "在那里按一下 Lectern 按钮，面板就会跟到那一页。您写下的内容都已保留。",
  besideNotOpened: "浏览器没有打开面板。请再按一次；没有工具栏的窗口里打不开面板。",
  besideParts: "显示内容",
  besidePage: "摘要与标签",
  shortcutBeside: "在视频旁保持打开",
};
