import type { enModels } from "./en-models.ts";
import { zhDates } from "./dates.ts";
import type { Words } from "./words.ts";

const { number, time } = zhDates;

const inWords = (seconds: number) =>
  seconds < 90 ? `${number(seconds)} 秒` : `${number(Math.ceil(seconds / 60))} 分钟`;

/** Ways to summarise, summaries that take their time, and comparing them. */
export const zhCNModels: Pick<Words, keyof typeof enModels> = {
  builtInModel: "Chrome 内置",
  builtInReady: "Gemini Nano 已就绪，不发送任何内容。",
  builtInToFetch: "Gemini Nano，由 Chrome 下载一次，约 2 GB，不发送任何内容。",
  builtInMissing: "此浏览器在这台电脑上没有内置模型。",
  downloadModel: "下载",
  downloadingModel: (percent) => `正在下载：${number(percent)}%`,
  downloadFailed: "Chrome 未能下载内置模型。没有任何改动。请检查网络和磁盘空间，然后重试。",
  yourModel: "自有模型",
  setUpModelHere: "任何兼容 OpenAI 接口的服务器，也可以是本机的。",
  templateHint: "适用于模型，以及复制与粘贴。",
  sendsTo: (host) => `文字稿将发送至 ${host}`,
  setUpModel: "任何兼容 OpenAI 接口的服务器，也可以是本机的。请在设置中配置。",
  useDescription: "使用页面自带的简介",
  copyAndPaste: "复制与粘贴…",
  copyAndPasteHint: "适合在您自己的聊天页面中使用，Lectern 不发送任何内容。",
  template: "摘要类型",
  templateShort: "短",
  templateMedium: "中",
  templateLong: "长",
  templateKeyPoints: "要点（含时间）",
  templateChapters: "章节",
  templateQuestions: "自测题",

  waitingTurn: "正在排队…",
  askingModel: "正在等待自有模型回答…",
  modelWrites: "自有模型正在撰写…",
  askingBuiltIn: "正在等待 Chrome 内置模型回答…",
  builtInWrites: "Chrome 内置模型正在撰写…",
  partOf: (part, parts) => `第 ${number(part)} 段，共 ${number(parts)} 段`,
  puttingTogether: "正在合并各段",
  serverBusyUntil: (iso) => `服务器繁忙，Lectern 将在 ${time(iso)} 再次请求。`,
  canClose: "可以关闭此窗口，Lectern 会继续。",
  stop: "停止",
  stopping: "正在停止…",
  stoppedKept: "已停止。已完成的部分已存为一个版本。",
  stoppedEmpty: "已停止，尚未写出任何内容。",
  goOn: "继续",
  cutOff: "被截断",
  cutOffLength: "被截断：模型服务器在回答达到最大长度时结束了它。",
  cutOffFilter: "被截断：模型服务器的内容过滤器结束了回答。",
  dismiss: "知道了",
  openSettings: "打开设置",
  copyLine: "复制这一行",
  summariseAll: (count) => `全部生成摘要（${number(count)}）`,
  summariesQueued: (count) => (count === 0 ? "这些条目都已在生成摘要" : `正在为 ${number(count)} 个条目生成摘要`),
  summariesToGo: (count) => `正在生成摘要，还剩 ${number(count)} 个`,
  stopAll: "全部停止",
  summariesFailed: (count) => `${number(count)} 个摘要生成失败`,
  tryFailedAgain: "重试这些",

  copyPrompt: "复制提示词和文字稿",
  promptCopied: (characters) => `已复制，共 ${number(characters)} 个字符`,
  pasteAnswer: "要保存的回答",
  pasteAnswerPlaceholder: "在此粘贴回答。",
  answeredBy: "回答来自（可不填）",
  sourcePasted: "粘贴的回答",

  compareVersions: "比较",
  comparedVersions: "比较版本",
  olderVersion: "较早的版本",
  newerVersion: "较新的版本",
  numberedVersion: (version, source) => `${number(version)}，${source}`,
  differenceMeta: (additions, removals, before, after) =>
    `新增 ${number(additions)} 处 · 删去 ${number(removals)} 处 · ${number(before)} 字变为 ${number(after)} 字`,
  sameText: "两个版本的内容相同。",
  showInstead: (version) => `改为显示版本 ${number(version)}`,
  deleteNumbered: (version) => `删除版本 ${number(version)}`,
  ownPrompt: "自定义提示词",

  summariser: "生成摘要的方式",
  summariserHint: "“生成摘要”按钮所用的方式。只有“自有模型”会发送内容。",
  ready: "已就绪",
  modelServer: "服务器",
  modelServerHint:
    "使用 https；本机或自己的局域网可以用 http。Ollama 为 http://localhost:11434，LM Studio 为 http://localhost:1234。",
  modelKeyLabel: "密钥",
  modelKeyHint: "仅保存在本机，不同步，也不导出。",
  modelKeyNone: "未设置。自己的服务器通常不需要密钥。",
  modelKeySet: "已设置密钥，只发送给此服务器。",
  replaceKey: "更换",
  removeKey: "移除密钥",
  connect: "连接",
  connecting: "正在连接…",
  connected: (host, count) => `已连接 ${host}：${number(count)} 个模型`,
  model: "模型",
  chooseModel: "选择模型",
  forgetModel: "断开连接",
  modelWindow: "提问与回答合计的容量（token）",
  modelWindowHint: "更长的文字稿会分段生成摘要。留空则使用该服务器的常用值。",
  modelToSend: "用于向自有模型发送文字稿",
  badModelAddress: "这不是有效的地址，未保存。请写成 https://api.example.com/v1 的形式。",
  insecureModelAddress:
    "此地址会在互联网上以明文发送文字稿和密钥，未保存。请使用 https；http 只用于本机和自己的局域网。",
  credentialsInAddress: "不接受带有密码的地址，未保存。请把密钥填入专用的字段。",
  modelNotAllowed: (host) => `浏览器不允许 Lectern 访问 ${host}，没有发送任何内容。请点“连接”并允许访问。`,
  writeSummariesIn: "摘要所用语言",
  writeSummariesInHint: "适用于模型；“本机”方式只挑选原句。",
  likeInterface: "与界面语言相同",
  likeContent: "与讲座语言相同",
  ownPrompts: "自定义提示词",
  ownPromptsHint: (variables) => `与各种摘要类型并列。以下变量会自动填入：${variables}`,
  addPrompt: "添加提示词",
  promptName: "名称",
  promptText: "提示词",
  removePrompt: (name) => `移除提示词“${name}”`,
  newPromptName: "我的提示词",
  newPromptText: "请用{language}向初学者讲解《{title}》。\n\n{transcript}",

  failNotSet: "尚未设置模型，没有发送任何内容。请在设置中配置，或改用其他方式生成摘要。",
  failNoAccess: (host) =>
    `浏览器不允许 Lectern 访问 ${host}，没有发送任何内容。请在设置中点“连接”并允许访问，然后重试。`,
  failKey: (host) => `${host} 拒绝了密钥（401）。请在设置中检查，或改用其他方式生成摘要。`,
  failForbidden: (host) => `${host} 不允许此操作（403）。已完成的部分仍在。请检查密钥及其权限，或换一个模型。`,
  failOrigin: (host) =>
    `${host} 拒绝了来自浏览器扩展的请求（403）。没有丢失任何内容。如果它是 Ollama，请在其环境变量中加入下面这一行，重启后再试：`,
  failNoModel: (host, model) =>
    `${host} 没有名为“${model}”的模型（404）。已完成的部分仍在。请在设置中另选一个，然后重试。`,
  failNoEndpoint: (host) =>
    `${host} 在这个地址上没有给出任何模型。没有丢失任何内容。请在设置中检查地址，通常以 /v1 结尾。`,
  failNoCredit: (host) => `${host} 表示账户余额不足。已完成的部分仍在。请充值，或改用其他方式生成摘要。`,
  failTooMany: (host, seconds) =>
    seconds > 0
      ? `对 ${host} 的请求过于频繁（429）。已完成的部分仍在。请在 ${inWords(seconds)}后重试。`
      : `对 ${host} 的请求过于频繁（429）。已完成的部分仍在。请稍后重试。`,
  failTooLong: (host) => `对 ${host} 的这个模型来说，文字太长。已完成的部分仍在。请在设置中调小容量，然后重试。`,
  failServer: (host, detail) => `${host} 出错${detail && `：${detail}`}。已完成的部分仍在。请重试，或检查服务器。`,
  failRefused: (host, detail) =>
    `${host} 拒绝了请求${detail && `：${detail}`}。已完成的部分仍在。请在设置中检查模型和地址。`,
  failCut: (host) => `${host} 的回答中途断开。已收到的部分仍在。重试即可获得其余部分。`,
  failEmpty: (host) => `${host} 没有返回任何内容。已完成的部分仍在。请重试，或换一个模型。`,
  failOnlyThought: (host) =>
    `${host} 在思考上用完了整个回答的长度，没有写出内容。已完成的部分仍在。请重试、换一个模型，或在服务器上允许更长的回答。`,
  failEndless: (host) => `${host} 一直不停地输出，Lectern 已停止接收。已收到的部分仍在。请换一个模型。`,
  failNotJson: (host) =>
    `${host} 返回的是网页，而不是模型的回答。没有丢失任何内容。请在设置中检查地址，并确认网络是否要求登录。`,
  failRedirected: (host) =>
    `${host} 指向了另一个地址。Lectern 没有跟随，密钥和文字没有发往别处。请在设置中填写正确的地址。`,
  failNoNetwork: (host) => `无法连接 ${host}。已完成的部分仍在。请检查网络以及服务器是否在运行，然后重试。`,
  failTimedOut: (host) => `${host} 长时间没有响应。已完成的部分仍在。请重试，或换一个较小的模型。`,
  failBuiltInMissing: "Chrome 内置模型在这里无法完成，没有发送任何内容。请换一种摘要类型，或改用其他方式。",
  failBuiltIn: (detail) =>
    `Chrome 内置模型出错${detail && `（${detail}）`}。已完成的部分仍在。请重试，或改用其他方式生成摘要。`,
  failGone: "条目已被删除，没有生成摘要。",
  failUnattended: (host) => `Lectern 中向 ${host} 提问的部分未能启动，或在收到回答之前结束了。请重试。`,
  failUnforeseen: (detail) => `发生了意外情况（${detail}）。请重试。`,
  failInterrupted: "工作多次被中断。已完成的部分仍在。重试即可从那里继续。",
  failUnknown: (detail) => `发生了意外情况（${detail}）。已完成的部分仍在。请重试。`,
};
