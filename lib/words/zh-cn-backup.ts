import { zhDates } from "./dates.ts";
import type { enBackup } from "./en-backup.ts";

const { dateTime, number } = zhDates;

export const zhCNBackup: typeof enBackup = {
  automaticBackups: "自动备份",
  automaticBackupsHint:
    "保存到下载内容的“Lectern”文件夹：有更改后一天之内，或每 20 次更改后备份一次。最近 7 天和 4 周各保留一份，更早的会被移除。",
  backupDetails: (entries, bytes) =>
    `${number(entries)} 条，${bytes}。存储前已完整回读；位于下载内容的“Lectern”文件夹。`,
  backupUnread: (records) => `上次备份中有 ${number(records)} 条记录无法回读。较早的备份已保留。请在下方检查资料库。`,
  megabytes: (megabytes) => (megabytes < 1 ? "不到 1 MB" : `${number(Math.round(megabytes))} MB`),
  showBackup: "显示文件",
  backupFileGone: "文件已不在原处，可能已被移动或删除。",
  backingUp: "正在备份…",
  backupNotAnswered: "尚未备份：Lectern 后台没有告知结果。请重试。",
  nothingToBackUp: "目前没有可备份的内容。",
  backupsOffer: (entries) =>
    `您的 ${number(entries)} 个条目仅保存在这台电脑上。Lectern 可以每天将备份存入下载内容的“Lectern”文件夹。`,
  backupsTurnOn: "开启备份",
  notNow: "以后再说",
  backupsNotAllowed: "浏览器未允许，因此不会备份。",
  backupSettings: "打开设置",
  backupFailedNotAllowed: (iso) =>
    `${dateTime(iso)} 未能备份：Lectern 不再获准将文件存入下载内容。资料库不受影响。请重新开启自动备份。`,
  backupFailedNotWritten: (iso) =>
    `${dateTime(iso)} 的备份失败：浏览器无法存储文件，多半是磁盘已满。资料库不受影响。请腾出空间；Lectern 会在一小时内重试。`,
  backupFailedNotDownloaded: (iso) =>
    `${dateTime(iso)} 的备份失败：浏览器没有完成下载。资料库不受影响。请检查能否保存到下载文件夹；Lectern 会在一小时内重试。`,
  backupFailedNotComplete: (iso) =>
    `${dateTime(iso)} 的备份失败：文件长度不完整，已被移除。资料库不受影响。Lectern 会在一小时内重试。`,
  backupFailedLibrary: (iso) =>
    `${dateTime(iso)} 的备份失败：无法打开资料库。较早的备份已保留。Lectern 会在一小时内重试。`,
  backupFailedUnknown: (iso) => `${dateTime(iso)} 的备份失败，原因不明。资料库不受影响。Lectern 会在一小时内重试。`,
};
