import type { enTranscript } from "./en-transcript.ts";
import { zhDates } from "./dates.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

const ORIGINS = {
  captions: "来自页面字幕",
  automatic: "自动字幕",
  page: "来自页面",
  file: "来自文件",
  speech: "来自语音识别",
} as const;

/** The parts of the library page for transcripts and notes. */
export const zhCNTranscript: Pick<Words, keyof typeof enTranscript> = {
  transcript: "文字稿",
  transcriptAbout: (language, origin, words, cjk) =>
    [language, ORIGINS[origin], words > cjk || cjk === 0 ? `${number(words)} 词` : `${number(cjk)} 字`]
      .filter(Boolean)
      .join("，"),
  chooseTranscript: "选择文字稿",
  transcriptChosen: "已切换文字稿",
  transcriptDeleted: "文字稿已删除",
  noTranscriptHint: "打开原页并点击那里的 Lectern 按钮即可获取，也可在此粘贴或选择文件。",
  searchTranscript: "在文字稿中搜索",
  matchOf: (at, count) => `第 ${number(at)} 处，共 ${number(count)} 处`,
  noMatch: "没有匹配",
  previousMatch: "上一处匹配",
  nextMatch: "下一处匹配",
  follow: "跟随播放",
  followHint: "回到正在讲的内容并保持跟随",
  secondTranscript: "第二份文字稿，逐行对照",
  noSecondTranscript: "只看一份文字稿",
  andTranscript: (name) => `对照：${name}`,
  secondFailed: "未能从页面读取。请再选一次重试。",
  moreForLine: "复制、搜索或记下这一行",
  moreForLineAt: (time) => `复制、搜索或记下 ${time} 处的一行`,
  saidActions: "对这些文字的操作",
  searchSaid: "在资料库中搜索",
  noteSaid: "记为笔记",
  saidNotCopied: "浏览器不允许 Lectern 复制。请选中文字，再用键盘复制。",
  copy: "复制",
  copied: "已复制",
  notCopied: "浏览器不允许 Lectern 复制。文字稿没有改动。请改为下载。",
  replace: "替换",
  moreForTranscript: "下载或删除",
  downloadAs: "下载为",
  formatSrt: "SRT 字幕",
  formatVtt: "WebVTT 字幕",
  formatTxt: "纯文本 (TXT)",
  formatMarkdown: "Markdown",
  deleteTranscript: "删除此文字稿",

  addTranscript: "添加文字稿",
  pasteTranscript: "粘贴文字稿",
  transcriptFiles: "SRT、VTT、TXT、TTML、ASS、LRC、JSON 等，最大 50 MB",
  readingTranscript: "正在读取文字稿…",
  readingAbout: (format, lines, span, language) =>
    [format, `${number(lines)} 行`, span, language].filter(Boolean).join("，"),
  span: (from, to) => `${from}–${to}`,
  readingUntimed: "其中没有时间。可以阅读和搜索，但各行无法跳转到对应时刻。",
  formatPlainText: "无时间的文本",
  formatTimedText: "带时间的文本",

  readingEmpty: "其中只有空白。未添加任何内容。请选择其他文件。",
  readingTooLarge: "文件超过 50 MB。未添加任何内容。请将其拆分，或选择较小的文件。",
  readingWebPage: "这是一个网页，通常是网站的错误页或登录页，不是文字稿。未添加任何内容。请登录后重新下载字幕。",
  readingBrokenJson: "此 JSON 提前中断。未添加任何内容。请重新复制或下载。",
  readingOtherJson: "Lectern 无法将此 JSON 识别为文字稿。未添加任何内容。请选择 SRT 或 VTT 文件。",
  readingOtherXml: "Lectern 无法将此 XML 识别为文字稿。未添加任何内容。请选择 SRT 或 VTT 文件。",
  readingDocument: "这是文档或压缩包。未添加任何内容。请打开它，复制其中的文字并粘贴到此处。",
  readingBinary: "这是音频、视频或图片，不是文字。未添加任何内容。请选择包含字幕的文件。",
  readingNoTimes: "其中没有找到时间。未添加任何内容。请改为粘贴其文字。",
  readingChapters: "这个文件写的是讲座的章节，而不是讲话内容。未添加任何内容。请选择其他文件。",
  readingNoCues: "这是一个没有任何字幕内容的字幕文件。未添加任何内容。请选择其他文件。",
  readingUnreadable: "无法读取此文件。未添加任何内容。请重新选择。",

  problemBadTimes: (count) =>
    `有 ${number(count)} 条字幕因时间无法读取而略去。其余完整。如需这些字幕，请在文件中修正时间。`,
  problemBadEnds: (count) => `有 ${number(count)} 条字幕的结束时间早于开始时间，只保留其开始时间。文字完整。`,
  problemGuessedRate: "该文件按帧计时，且未说明每秒帧数，已按常用帧率换算。若字幕偏早或偏晚，请将文件转换为 SRT。",
  problemUntimedText: (count) =>
    `有 ${number(count)} 行因没有对应时间而略去。其余完整。如需这些内容，请在文件中补上时间。`,
  problemBadCharacters: (count) =>
    `有 ${number(count)} 个字符已损坏，显示为 �。其余完整。请将文件另存为 UTF-8 后重新选择。`,
  problemCutOff: "文件在中途结束。此前的内容完整。如需其余部分，请重新下载。",
  problemTooLong: (count) =>
    `末尾有 ${number(count)} 行被略去：一份文字稿最多 200,000 行。其余完整。请将长录音分成几部分保存。`,
  problemUnsureEncoding: "文件没有说明其文字编码。如果文字显示不正确，请选择其他编码。",
  problemMovedTimes: (time) => `文件中的时间是钟点，超出了录制内容的时长。现已整体提前 ${time}。`,
  problemBeyondLength: (time) =>
    `其中的时间一直到 ${time}，远超录制内容的结尾。它可能属于另一条目。添加前请核对其中一行。`,
  encoding: "文字编码",
  foundEncoding: (name) => `自动识别：${name}`,

  notesTab: "笔记",
  newNote: "新笔记",
  notePlaceholder: "添加笔记。以时间开头（例如 12:34）可将其关联到对应时刻。",
  addNote: "添加笔记",
  noteChanged: "笔记已修改",
  editNote: (text) => `编辑笔记“${text}”`,
  note: "笔记内容",
  nothingSaid: "文字稿中此处没有内容。",
};
