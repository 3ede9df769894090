import { zhDates } from "./dates.ts";
import type { enRecovery } from "./en-recovery.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** The page that stands in place of a library that cannot be opened or read. */
export const zhCNRecovery: Pick<Words, keyof typeof enRecovery> = {
  recoveryTitle: "无法打开您的资料库",
  recoveryUnreadTitle: "无法读取您的资料库",
  recoveryUnread:
    "浏览器打开了您的资料库，但其中有内容无法读取，原因不明。请重试，将从列表开始。如仍失败，请重启浏览器，或选择下面的办法。",
  recoveryStoppedTitle: "可行的办法",
  recoveryStopped:
    "Lectern 在显示资料库时停止了；资料库中是否有内容损坏尚不清楚。请重试，将从列表开始。如再次停止，请先导出可读取的内容。",
  recoveryRetry: "重试",
  recoveryExport: "导出可读取的内容",
  recoveryExportHint: "绕过一切可能损坏的部分，逐条读取资料库，并下载为一个文件。不会更改任何内容。",
  recoveryReading: "正在读取…",
  recovered: (entries, name) => `已将 ${number(entries)} 条导出到 ${name}。`,
  recoveredSkipped: (records) => `有 ${number(records)} 条记录无法读取，未包含在内。`,
  recoveredNothing: "没有可读取的内容：浏览器未给出此资料库的任何记录。",
  recoveredNoLibrary: "这里没有可读取的资料库。",
  recoveredEmpty: "浏览器给出的资料库是空的，因此没有生成文件。",
  recoveredMissing: (entries) =>
    `此前计入的 ${number(entries)} 条（含回收站）已不在其中。请恢复备份；如下方列有快照，也可恢复快照。`,
  recoveryRestore: "恢复备份",
  recoveryRestoreHint: "用备份取代此资料库。会先下载此资料库中可读取的内容。",
  recoveryFile: "Lectern 写出的文件；备份位于下载内容的“Lectern”文件夹。在您看过其内容之前不会更改任何内容。",
  recoveryFound: (name, entries) => `${name} 中有 ${number(entries)} 条。`,
  recoveryFoundFaults: (records) => `其中 ${number(records)} 条记录无法读取，将不会收入。`,
  recoveryRestoreNow: (entries) => `恢复 ${number(entries)} 条`,
  recoveryRestoring: "正在恢复…",
  recoveryAnew: "重新开始",
  recoveryAnewHint: "删除此资料库，从空的资料库开始。会先下载其中可读取的内容；您的备份会保留。",
  recoveryAnewAsk: "此浏览器中的资料库将被删除，并从空的资料库开始。会先下载其中可读取的内容。",
  recoveryAnewFailed:
    "浏览器尚未删除资料库；Lectern 的其他页面关闭后，它可能会删除。请关闭这些页面或重启浏览器，然后重试。",
  recoveryNotKept: "浏览器无法在恢复期间存放备份，多半是没有空间，因此没有任何更改。请腾出空间后重试。",
  recoveryNotBegun: "旧资料库已删除，但 Lectern 后台没有开始恢复。备份没有丢失任何内容。请重试。",
  recoveryUnexpected: "发生了意外情况，原因不明。您的备份不受影响。请重试。",
  recoverySnapshotsHint: "保存在此浏览器中资料库旁边的先前状态。",
};
