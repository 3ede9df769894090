import type { enPlayers } from "./en-players.ts";
import { zhDates } from "./dates.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** Players of other sites in frames of a page, and the access to them. */
export const zhCNPlayers: Pick<Words, keyof typeof enPlayers> = {
  pagePlays: (title) => `此页播放“${title}”`,
  keptAsPage: "未找到播放器，将存为网页",
  playerHere: (count) => (count === 1 ? "此页有一个其他网站的播放器" : `此页有 ${number(count)} 个其他网站的播放器`),
  playerHereHint: (count) =>
    count === 1
      ? "可以将此页连同播放器一起保存。要获取播放器中的全部信息，请在单独的标签页中打开它，或允许 Lectern 在此读取。"
      : "请选择要保存的一个。要获取播放器中的全部信息，请在单独的标签页中打开它，或允许 Lectern 在此读取：浏览器会先征求您的同意，之后请再按一次 Lectern 按钮。",
  players: "播放器",
  playerFrom: (site) => `来自 ${site} 的播放器`,
  savePlayer: (title) => `保存“${title}”`,
  openPlayer: "在单独的标签页中打开播放器",
  letRead: (host) => `允许 Lectern 读取 ${host}`,
  askedFirst: "浏览器会先征求您的同意。之后请再按一次 Lectern 按钮。",
  readPlayer: "读取播放器",
  readingPlayer: "正在读取播放器…",
  playerSaysNothing: "播放器尚无可读的信息。请先开始播放再试，或在单独的标签页中打开它。",
  playerNotAllowed: (host) => `Lectern 未获准读取 ${host}，也没有读取。`,

  playerHosts: "Lectern 可以读取的播放器",
  playerHostsHint: "这些是您逐一允许的。只有在您按下按钮的页面上，Lectern 才会读取其中的播放器。",
  noPlayerHosts: "无",
  giveBackAccess: (host) => `移除 ${host}`,
};
