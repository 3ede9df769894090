import type { enReading } from "./en-reading.ts";
import type { Words } from "./words.ts";

/** A summary or a transcript by itself. */
export const zhCNReading: Pick<Words, keyof typeof enReading> = {
  readingView: "阅读视图",
  readEntry: "在阅读视图中打开",
  leaveReading: "返回",
  whatIsRead: "阅读内容",
  findInText: "在此文中查找",
  readingType: "文字",
  smallerType: "缩小文字",
  largerType: "放大文字",
  lineHeight: (lines) => `行高：${lines}`,
  print: "打印",
  noTranscriptToRead: "此条目还没有文字稿。",
  noSummaryToRead: "此条目还没有摘要。",
  selectedText: "所选文字",
  noteOnText: "记笔记",
  copyQuote: "复制引文",
  quoteCopied: "已复制引文及其出处",
  quoteNotCopied: "浏览器不允许 Lectern 复制。文字仍处于选中状态，请用键盘复制。",
  sourceOf: (parts) => parts.join("，"),
};
