import { zhDates } from "./dates.ts";
import type { enSpeechSettings } from "./en-speech-settings.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** Setting up who transcribes, and transcribing many entries. */
export const zhCNSpeechSettings: Pick<Words, keyof typeof enSpeechSettings> = {
  speechToText: "语音转文字",
  speechHint: "任何提供 /v1/audio/transcriptions 的服务器，如 Speaches 或 whisper.cpp。",
  speechServer: "语音服务器",
  speechKeyLabel: "语音密钥",
  speechKeyHint: "只保存在这台电脑上。留空时，若与摘要是同一服务器，则使用摘要的密钥。",
  speechModel: "语音模型",
  sameAsSummaries: "与摘要相同",
  testServer: "测试",
  speechReady: (host) => `${host} 有应答`,
  automaticSpeech: "自动转写我保存的无字幕内容",
  automaticSpeechHint: "只在您自己的服务器上进行，并且只取自您允许 Lectern 获取的主机。",
  speechHours: "每月小时数",
  speechHoursHint: "超出的部分不转写，并在此说明。时长未知的音频按一小时计算。",
  speechUsed: (seconds, hours) => `本月：${number(Math.round(seconds / 360) / 10)} / ${number(hours)} 小时。`,
  speechOverLimit: (count, isLeast) => `${isLeast ? "至少" : ""}有 ${number(count)} 个条目因超出上限而未转写。`,
  speechWithoutAccess: (hosts) => `因 Lectern 不能从 ${hosts.join("、")} 获取而未转写。`,
  allowHosts: "允许",
  transcribeEntries: (count) => `转写 ${number(count)} 个条目`,
  speechReadyOnes: (count) => `${number(count)} 个条目可以转写，逐个进行`,
  speechUnmeasured: (count) => `其中 ${number(count)} 个时长未知`,
  speechHaving: (count) => `${number(count)} 个条目已有文字稿，不会改动`,
  speechUnknown: (count) => `${number(count)} 个条目没有已知的音频：请打开页面并点 Lectern 按钮，或选择文件`,
  speechQueued: (count) => `将转写 ${number(count)} 个条目`,
  soundSaved: (title) => `已保存“${title}”`,
};
