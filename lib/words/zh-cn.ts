import { zhCNEntry } from "./zh-cn-entry.ts";
import { zhCNBeside } from "./zh-cn-beside.ts";
import type { PageWords } from "./words.ts";
import { zhDates } from "./dates.ts";
import { zhCNBackground } from "./zh-cn-background.ts";
import { zhCNCaptions } from "./zh-cn-captions.ts";
import { zhCNList } from "./zh-cn-list.ts";
import { zhCNModels } from "./zh-cn-models.ts";
import { zhCNPlayers } from "./zh-cn-players.ts";
import { zhCNSearch } from "./zh-cn-search.ts";
import { zhCNSpeech } from "./zh-cn-speech.ts";
import { zhCNTags } from "./zh-cn-tags.ts";
import { zhCNTranscript } from "./zh-cn-transcript.ts";
import { zhCNWelcome } from "./zh-cn-welcome.ts";

const { date, dateTime, number } = zhDates;

export const zhCN: PageWords = {
  ...zhCNBackground,
  ...zhCNEntry,
  ...zhCNList,
  ...zhCNPlayers,
  ...zhCNCaptions,
  ...zhCNTranscript,
  ...zhCNSearch,
  ...zhCNWelcome,
  ...zhCNBeside,
  ...zhCNTags,
  ...zhCNModels,
  ...zhCNSpeech,

  savedNow: "已保存",
  draftDiskFull: "磁盘快满了：关闭这里会丢失新内容。请腾出空间，或先复制一份。",
  draftNotKept: "新内容未能暂存：关闭这里会丢失它。请现在保存，或先复制一份。",

  lectern: "Lectern",
  clear: "清除",
  clearSearch: "清除搜索",
  close: "关闭",
  cancel: "取消",
  done: "完成",
  undo: "撤销",
  more: "展开",
  less: "收起",
  title: "标题",
  tags: "标签",
  summary: "摘要",
  loading: "正在加载…",
  dateOnly: (iso) => date(iso),
  count: (value) => number(value),
  language: (tag) => zhDates.language(tag),

  openInLibrary: "在资料库中打开",
  save: "保存",
  saveAgain: "再次保存",
  saveAsLink: "将此页存为链接",
  keptHere: "仅保存在本机",
  remove: "移除",
  readingPage: "正在读取页面…",
  summaryPlaceholder: "自己写一段，或点“生成摘要”起草。保存前后都可以修改。",
  summaryPlaceholderShort: "自己写一段摘要",
  live: "直播",
  noLecture: "此页没有讲座",
  noLectureHint: "打开视频或播客单集，即可在此保存。也可以将此页存为普通链接。",
  notReady: "页面还在加载讲座",
  notReadyHint: "等页面显示新的标题后，再读取一次。如果仍然不行，请重新加载页面。",
  readAgain: "重新读取",
  unreadable: "Lectern 无法读取此页",
  unreadableUnknown: "页面没有回应，原因未知。请重新加载页面，然后再次点击按钮。",
  readingFailedHint: "读取此页时程序出错，设置中“最近的故障”有记录。请重新读取，或将此页存为普通链接。",
  unreadableHint: "浏览器不允许扩展读取其自身页面（例如浏览器设置）。",
  unreadableStore: "浏览器不允许扩展读取扩展商店的页面。",
  unreadableNotWeb: "此标签页显示的不是网页，而 Lectern 只读取网页。",
  unreadableLoading: "此标签页仍在加载网页。等网页显示后，请再次点击按钮。",
  unreadableNotTold: "浏览器不允许扩展读取此页，也不告诉扩展这是哪个页面。",
  savedLately: "最近保存",
  searchByTag: "按标签搜索",
  keyMove: "移动",
  keyOpen: "打开原页",
  keyInLibrary: "在资料库中打开",
  keyClear: "清除",

  addTag: "添加标签",
  tag: "标签",
  removeTag: (tag) => `移除标签 ${tag}`,
  newTag: (tag) => `新建标签“${tag}”`,
  suggestedTags: "建议的标签",
  addSuggestedTag: (tag) => `添加标签 ${tag}`,
  tagTooLong: "一个标签最多 100 个字符。",
  tooManyTags: "一个条目最多 200 个标签。",
  filterTags: "筛选标签",
  noTagMatches: (text) => `没有匹配“${text}”的标签`,

  results: "结果",
  resultCount: (count) => `${number(count)} 条`,
  nothingFound: (query) => `没有匹配“${query}”的内容`,
  nothingFoundInTag: (query, tag) => `在“${tag}”中没有匹配“${query}”的内容`,
  nothingFoundHint: "请检查拼写，或减少搜索词。",
  searchWithoutTags: "不限标签搜索",
  inSummary: "摘要：",
  inDescription: "简介：",

  summarise: "生成摘要",
  newSummary: "新摘要",
  summarising: "正在本机生成摘要…",
  chooseSummariser: "选择生成摘要的方式",
  onThisDevice: "本机",
  onThisDeviceHint: "挑选关键句，不发送任何内容。",
  length: "长度",
  short: "短",
  medium: "中",
  long: "长",
  nothingToSummarise: "此页没有可供摘要的文字。",
  summaryVersion: (version, count) => `摘要，版本 ${version}/${count}`,
  previousVersion: "上一版本",
  nextVersion: "下一版本",
  noSummary: "还没有摘要。",
  versions: (count) => `${number(count)} 个版本`,
  shown: "当前",
  edit: "编辑",
  saveVersion: "存为新版本",
  deleteVersion: "删除此版本",
  sourcePerson: "自己撰写",
  sourceEdited: "自己修改",
  sourcePage: "来自页面",
  sourceBrowser: "浏览器内置",
  sourceModel: "自有模型",
  summaryMeta: (iso, characters) => `${dateTime(iso)} · ${number(characters)} 个字`,
};
