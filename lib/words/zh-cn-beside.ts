import { zhDates } from "./dates.ts";
import type { enBeside } from "./en-beside.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** The panel beside the video. */
export const zhCNBeside: Pick<Words, keyof typeof enBeside> = {
  besideNone: "此面板旁没有视频",
  besideNoneHint: "请在讲座页面上按 Lectern 按钮，再选“在视频旁保持打开”。",
  besideLeft: "此标签页已转到另一个网站",
  besideLeftHint: "在那里按一下 Lectern 按钮，面板就会跟到那一页。您写下的内容都已保留。",
  besideParts: "显示内容",
  besidePage: "摘要与标签",
  shortcutBeside: "在视频旁保持打开",
  backToNow: "回到当前",
  pauseForNotes: "写笔记时暂停",
  pauseForNotesHint: "用于视频旁的面板。笔记存好后继续播放。",
  playVideo: "播放",
  pauseVideo: "暂停",
  backSeconds: (seconds) => `后退 ${seconds} 秒`,
  onSeconds: (seconds) => `前进 ${seconds} 秒`,
  playingSpeed: "速度",
  speedOf: (rate) => `${number(rate)}×`,
  positionOf: (now, all) => `${now}，共 ${all}`,
  playerControls: "播放器",
  besideSilent: "目前听不到此讲座的内容。",
  keysBeside: "在视频旁的面板中",
  shortcutPlay: "播放和暂停",
  shortcutSkip: (seconds) => `后退和前进 ${seconds} 秒`,
  shortcutSpeed: "减速和加速",
  spaceKey: "空格",
  captureStill: "截取画面并记入笔记",
  stillTaken: "画面已记入笔记",
  stillNone: "播放器没有可截取的画面。",
  stillLater: "等讲座本身播放时即可截取。",
  stillWaits: "正在先保存上一张画面。再按一次可截取下一张。",
  stillRefused: "此网站不允许读取其视频的画面。您仍可写不带画面的笔记。",
  stillFailed: "未能截取画面。请重试，或写一条不带画面的笔记。",
  besideAllow: (host) => `始终允许面板读取 ${host}`,
};
