import { zhDates } from "./dates.ts";
import type { enListening } from "./en-listening.ts";
import type { Words } from "./words.ts";

const { language, number } = zhDates;

/** The browser itself writes down what is said. */
export const zhCNListening: Pick<Words, keyof typeof enListening> = {
  listen: "让浏览器聆听",
  listenCost: (tag) =>
    `此浏览器可以自行把${language(tag)}语音转成文字。所需时间与视频播放时间相同，期间须保持此面板打开，并会占用处理器。声音不会离开这台电脑。`,
  listenDownloads: "它会先下载该语言所需的内容。",
  listenDownloading: "浏览器正在下载所需内容……",
  listenLines: (count) => `浏览器正在聆听：已记录 ${number(count)} 行。`,
  listenElsewhere: "浏览器正在另一个标签页旁聆听此讲座。结束后，所听到的内容会出现在这里。",
  listenKept: "已保存浏览器听到的内容",
  listenKeptSoFar: "已听到的内容已保存。",
  listenRefused: "此网站不允许读取其播放器的声音。没有添加任何内容。请选择声音文件。",
  listenNoSound: "播放器没有声音。",
  listenLanguage: (tag) => `浏览器无法把${language(tag)}语音转成文字。`,
  listenNotDownloaded: (tag) => `未能下载${language(tag)}所需的内容。没有添加任何内容。请重试。`,
  listenNotAllowed: "浏览器不能在此页面上聆听。请选择声音文件。",
  listenFailed: "浏览器未能聆听，原因不明。请重试。",
};
