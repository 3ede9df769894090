import { zhDates } from "./dates.ts";
import type { enSpeech } from "./en-speech.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

const about = (seconds: number) => `约 ${number(Math.max(1, Math.round(seconds / 60)))} 分钟`;

/** Transcripts made from the sound. */
export const zhCNSpeech: Pick<Words, keyof typeof enSpeech> = {
  transcribe: "转写",
  transcribeMore: "转写…",
  saveAndTranscribe: "先保存，再转写",
  noSoundKnown: "这个页面没有给出音频文件。请输入地址，或在资料库中选择文件。",
  chooseSoundFile: "在资料库中选择文件",
  soundAddress: "音频地址",
  soundFiles: "MP3、M4A、MP4、WebM、OGG、WAV 或 FLAC",
  detectLanguage: "由服务器识别",
  soundLength: (length) => `时长：${length}`,
  soundLengthUnknown: "时长：未知",
  sendsSound: (host) => `音频只发送到 ${host}。现在还没有发送任何内容。`,
  fetchesSound: (hosts) => `音频取自 ${hosts.join("、")}。`,
  setUpSpeech: "尚未设置语音服务器或模型。没有发送任何内容。请在设置中设置。",
  transcribing: "正在转写…",
  speechPart: (part, parts, seconds) =>
    `第 ${number(part)} 段，共 ${number(parts)} 段${seconds === null ? "" : `，${about(seconds)}`}`,
  speechStopped: "已停止。已听出的内容已保留，可以继续。",
  repeatsLeftOut: (count) => `略去 ${number(count)} 行重复内容`,
  onDay: (iso) => zhDates.date(iso),

  // What went wrong
  soundNotAllowed: (host) => `浏览器不允许 Lectern 从 ${host} 获取。没有发送任何内容。`,
  soundNotKept: "没有空间保存这个文件。没有发送任何内容。请腾出空间。",
  transcribesAlready: "这一条已在转写。",
  badSoundAddress: "这不是音频地址。地址以 https:// 开头。",
  failSpeechKey: (host) => `${host} 拒绝了密钥（401）。已听出的内容已保留。请在设置中检查密钥。`,
  failSpeechAccess: (host) => `浏览器不允许 Lectern 访问 ${host}。已听出的内容已保留。请在设置中点“测试”。`,
  failSpeechLarge: (host) => `${host} 连很短的片段也拒绝（413）。已听出的内容已保留。请提高其上限。`,
  failNotSound: "Lectern 无法识别这种音频或视频。没有发送任何内容。请选择其他文件。",
  failNoSound: "这段视频没有声音。没有发送任何内容。请选择其他文件。",
  failNoDecoder: (codec) =>
    codec === ""
      ? "这个文件中没有能解码的内容：文件不完整，或是 Lectern 不认识的种类。没有发送任何内容。请另存为 MP3 后再选择。"
      : `这个浏览器无法解码这段音频（${codec}）。没有发送任何内容。请另存为 MP3 后再选择。`,
  failSpeechCut: (host) => `${host} 的回答中途断开。之前的部分已保留。请重试，会从那里继续。`,
  failSpeechEndless: (host) => `${host} 的回答没有结尾，Lectern 已停止接收。之前的部分已保留。请在设置中选择其他模型。`,
  failDamaged: "音频中断或已损坏。已听出的内容已保留。请选择其他文件。",
  failSoundThere: (host) => `${host} 未能提供音频，或转到了其他主机。已听出的内容已保留。请在那里下载后选择该文件。`,
  failSoundGone: "文件已不再保留。请重新选择。",
  failNoSpeech: "没有听到任何话语。没有添加任何内容。",
};
