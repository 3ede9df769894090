import type { enCaptions } from "./en-captions.ts";
import { zhDates } from "./dates.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** The transcript that the popup reads from a page, and the notes that are taken there. */
export const zhCNCaptions: Pick<Words, keyof typeof enCaptions> = {
  transcriptOf: (language, words, cjk) =>
    `${language === "" ? "文字稿" : `文字稿：${language}`} · ${words > cjk ? `${number(words)} 词` : `${number(cjk)} 字`}`,
  transcriptHasGaps: "其中有些部分无法读取。",
  transcriptComing: "正在读取文字稿…",
  noTranscriptYet: "尚无文字稿",
  fetchTranscript: "从页面获取",
  transcriptAdded: "已添加文字稿",
  tryAgain: "重试",
  addFile: "粘贴或选择文件",
  saveAndAddFile: "先保存，再粘贴或选择文件",
  addFileShort: "选择文件",
  view: "查看",
  hide: "收起",
  captionTrack: "字幕轨道",
  automaticTrack: (language) => `${language}（自动生成）`,

  captionsNone: "此视频没有字幕。",
  captionsNoneAudio: "此页没有文字稿。",
  captionsNotFound: "此页上没有找到字幕。",
  captionsNotFoundAudio: "此页上没有找到文字稿。",
  captionsPlayerNotAsked: "尚未向播放器询问字幕。",
  captionsStart: "YouTube 要求先开始播放：请按播放键，然后重试。",
  captionsAdvertisement: "正在播放广告。请等视频本身开始播放后重试。",
  captionsSignIn: (site) => `请先登录 ${site} 以查看字幕，然后重试。`,
  captionsTimedOut: (site) => `超时：${site} 没有回应。请重试。`,
  captionsMovedOn: "此页已经转到另一讲。请再按一次 Lectern 按钮。",
  captionsWrongLecture: (site) => `${site} 返回了另一讲的字幕，未予采用。请刷新页面后重试。`,
  captionsEmpty: (site) => `${site} 返回的内容为空。请播放几秒后重试。`,
  captionsNotCaptions: (site) => `${site} 返回的不是字幕文件。请刷新页面后重试。`,
  captionsTooMany: (site) => `${site} 要求稍候。请几分钟后重试。`,
  captionsRefused: (site) => `${site} 拒绝提供字幕。请刷新页面后重试。`,
  captionsOtherHost: "字幕位于另一网站，该网站不允许此页读取。",
  captionsNotAsked: "字幕位于另一网站。点击“重试”将从那里获取。",
  captionsNoNetwork: "无法连接到该网站。请检查网络后重试。",
  captionsPanelClosed: "页面自带的文字稿没有打开。请在页面上打开它，然后重试。",
  captionsFailed: "无法读取此页的字幕。",

  noteAt: (time) => `在 ${time} 记笔记`,
  noteOnWhole: "笔记",
  noteHere: "这里讲了什么？",
  fillInSaid: "填入这里的原话",
  noteAdded: "已添加笔记",
  removeNote: (text) => `删除笔记“${text}”`,
  noteRemoved: "笔记已删除",
  playFrom: (time) => `从 ${time} 播放`,
};
