import type { enModels } from "./en-models.ts";
import { zhDates } from "./dates.ts";
import type { Words } from "./words.ts";

const { number, time } = zhDates;

const inWords = (seconds: number) =>
  seconds < 90 ? `${number(seconds)} 秒` : `${number(Math.ceil(seconds / 60))} 分钟`;

/** Ways to summarise, and summaries that take their time. */
export const zhCNModels: Pick<Words, keyof typeof enModels> = {
  builtInModel: "Chrome 内置",
  builtInReady: "Gemini Nano 已就绪，不发送任何内容。",
  builtInToFetch: "Gemini Nano，由 Chrome 下载一次，约 2 GB，不发送任何内容。",
  yourModel: "自有模型",
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

  copyPrompt: "复制提示词和文字稿",
  promptCopied: (characters) => `已复制，共 ${number(characters)} 个字符`,
  pasteAnswer: "要保存的回答",
  pasteAnswerPlaceholder: "在此粘贴回答。",
  answeredBy: "回答来自（可不填）",

  summariser: "生成摘要的方式",
  model: "模型",

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
  failCutToFit: "资料库未能照原样收下此摘要。已保留其文本（过长则截短），但未保留其语言和模型名称。",
  failNotTaken: "资料库未收下所生成的摘要，原因不明。请重试，或选择其他模型。",
  failUnknown: (detail) => `发生了意外情况（${detail}）。已完成的部分仍在。请重试。`,
};
