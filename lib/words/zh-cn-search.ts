import { zhDates } from "./dates.ts";
import type { enSearch } from "./en-search.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** Searching: results, moments, completion, the help on the query language, and related entries. */
export const zhCNSearch: Pick<Words, keyof typeof enSearch> = {
  // Results
  entriesAtMost: (count) => `至多 ${number(count)} 条`,
  inNotes: "笔记：",
  inChapter: "章节",
  inSeries: "系列：",
  inKeywords: "关键词：",
  inSite: "网站：",
  inFormerSummary: "以前的摘要：",
  moments: "片段",
  moreMoments: (count) => `另有 ${number(count)} 处`,
  keyPlay: "从此处播放",
  searchFailed: "搜索未能完成。您的资料库一切正常。请关闭此页，重新打开后再试。",

  // What the person should know of the results
  showingInstead: (typed, meant) =>
    `已显示${meant.map((word) => `“${word}”`).join("、")}的结果。您输入的是“${typed}”。`,
  partialResults: "没有条目包含全部内容。以下条目包含其中大部分。",
  textsWaiting: (count) =>
    `还有 ${number(count)} 个条目正在读入：仅在正文或文字稿中提到的内容可能暂时找不到。列表会自动补全。`,
  indexUnready: "正在准备索引：部分条目可能尚未列出。",
  foundThrough: (typed, meant) => `${typed} = ${meant}`,
  throughTranslation: "通过翻译：",
  dictionaryUnread: "词典无法读取，因此没有查找另一种语言的词。",
  translatedSearch: "通过翻译查找",
  translatedSearchHint:
    "英文词也能找到中文条目，中文词也能找到英文条目，排在其他结果之后。词典为 CC-CEDICT（mdbg.net，CC BY-SA 4.0，有删节），随 Lectern 一起安装，不会发送任何内容。",
  searchWordsOnly: (words) => `只搜索“${words}”`,
  searchEverywhere: "在全部条目中搜索",
  tagsWithin: "按标签缩小范围",
  moreTags: "更多标签",
  tagsBefore: "前面的标签",

  // Completion and help
  completions: "可补全的内容",
  kindTag: "标签",
  kindCreator: "作者",
  kindSeries: "系列",
  kindTitle: "标题",
  kindWord: "词语",
  kindPast: "搜索过",
  forgetSearches: "清除搜索记录",
  searchHelp: "搜索帮助",
  searchHelpText: "不区分大小写、声调符号和简繁体，也容许小的拼写错误。",
  exampleWords: "注意力 梯度",
  helpWords: "同时包含这些词",
  examplePhrase: "“反向传播算法”",
  helpPhrase: "与引号内的文字完全一致",
  exampleEither: "猫 OR 狗",
  helpEither: "包含其中之一",
  exampleWithout: "-草稿",
  helpWithout: "不含该内容；也可写作 -标签: 等",
  exampleTag: "标签:大模型",
  operatorTag: "带有该标签",
  exampleBy: "作者:李沐",
  operatorBy: "该作者的内容",
  exampleSite: "网站:bilibili",
  operatorSite: "来自该网站",
  exampleLanguage: "语言:中文",
  operatorLanguage: "使用该语言",
  exampleKind: "类型:音频",
  operatorKind: "视频、音频或网页",
  exampleSeries: "系列:“线性代数”",
  operatorSeries: "属于该系列",
  exampleIn: "在:文字稿",
  operatorIn: "仅在标题、摘要、笔记或文字稿中查找",
  exampleBefore: "早于:2024-05",
  operatorBefore: "发布于某日、某月或某年之前",
  exampleAfter: "晚于:2024",
  operatorAfter: "自该时间起发布",
  examplePublished: "发布:2023..2024-05",
  operatorPublished: "在该时间发布；两端均可省略",
  exampleSaved: "保存:本周",
  operatorSaved: "在该时间保存；也可写 3天、2周、2024-05、2023..2024",
  exampleLonger: "长于:90分钟",
  operatorLonger: "时长超过该值",
  exampleShorter: "短于:20分钟",
  operatorShorter: "时长不足该值",
  exampleHas: "有:笔记",
  operatorHas: "有文字稿、摘要、笔记或图片",
  exampleIs: "是:未看",
  operatorIs: "已摘要；未看：尚未看完；未打开：随列表保存、尚未打开；重复：与另一条目标题和时长相同",
  exampleSummariser: "摘要来源:模型",
  operatorSummariser: "摘要来自我、网页、本机、浏览器、模型，或某个模型",

  // Related
  related: "相关条目",
  alsoTagged: (tags) => `标签同为 ${tags.join("、")}`,
  sameSeries: "同一系列",
  sameCreator: "同一频道",
  alsoAbout: (words) => `同样讲到 ${words.join("、")}`,
};
