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
    `${dateTime(iso)} 未能备份：Lectern 不再获准将文件存入下载内容。此前的备份仍在。请将自动备份关闭后再开启。`,
  backupFailedNotWritten: (iso) =>
    `${dateTime(iso)} 的备份失败：浏览器无法存储文件，多半是磁盘已满。此前的备份仍在。请腾出空间；Lectern 会在一小时内重试。`,
  backupFailedNotDownloaded: (iso) =>
    `${dateTime(iso)} 的备份失败：浏览器没有完成下载。此前的备份仍在。请检查能否保存到下载文件夹；Lectern 会在一小时内重试。`,
  backupFailedNotComplete: (iso) =>
    `${dateTime(iso)} 的备份失败：文件长度不完整，已被移除。此前的备份仍在。Lectern 会在一小时内重试。`,
  backupFailedLibrary: (iso) =>
    `${dateTime(iso)} 的备份失败：无法打开资料库。较早的备份已保留。Lectern 会在一小时内重试。`,
  backupFailedUnknown: (iso) => `${dateTime(iso)} 的备份失败，原因不明。此前的备份仍在。Lectern 会在一小时内重试。`,
  libraryWasEmptied: (count) =>
    `您的资料库曾被清空，此前有 ${number(count)} 条；这里只有之后保存的条目。浏览器可能清除了存储。请导入上次的备份以恢复。`,
  librarySetBack: (held, found) =>
    `资料库最近的更改不见了${held > found ? `：原有 ${number(held)} 条，再次打开时为 ${number(found)} 条` : ""}。可能是浏览器丢失了它们。请导入上次的备份。`,
  beginAnewGoOn: "不恢复，继续使用",

  snapshots: "快照",
  snapshotsHint:
    "每次导入、合并标签和更新之前的资料库，保存在此浏览器中：保留最近五份，每份最大 64 MB。它们会随浏览器存储一起消失，备份则不会。",
  noSnapshots: "暂无",
  snapshotBeforeImport: (name) => `导入 ${name} 之前`,
  snapshotBeforeMerge: (tag) => `将标签合并到 ${tag} 之前`,
  snapshotBeforeUpgrade: (version) => `更新之前（资料库版本 ${number(version)}）`,
  snapshotWhole: (entries, size) => `${number(entries)} 条，${size}`,
  snapshotParts: (entries, size) => `${number(entries)} 条，${size}，不含文字稿内容和图片（此操作不会更改它们）`,
  snapshotTooLarge: "未拍摄：资料库大于 64 MB。该操作仍可撤销。",
  snapshotFailed: "未拍摄：浏览器无法存储。该操作仍可撤销。",
  restoreSnapshot: (iso) => `恢复 ${dateTime(iso)} 的资料库`,
  restoringSnapshot: "正在恢复资料库",
  snapshotRestored: (iso) => `资料库已恢复到 ${dateTime(iso)} 的状态；此后新增的条目在回收站中`,
  snapshotSame: (iso) => `无需恢复：资料库与 ${dateTime(iso)} 时相同`,
};
