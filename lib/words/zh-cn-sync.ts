import { zhDates } from "./dates.ts";
import type { enSync } from "./en-sync.ts";
import type { Words } from "./words.ts";

const { dateTime, number } = zhDates;
const MINUTE = 60_000;

function ago(iso: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(iso)) / MINUTE);
  if (minutes < 1) return "刚刚";
  return minutes < 60 ? `${minutes} 分钟前` : dateTime(iso);
}

const stillToCome = (count: number) => `还有 ${number(count)} 份文档待接收`;
const changes = (count: number) => `${number(count)} 项更改待同步`;

/** The same library on several devices. */
export const zhCNSync: Pick<Words, keyof typeof enSync> = {
  syncHint:
    "通过您自己的或学校的 CouchDB 服务器，让每台设备上的资料库保持一致。所有内容先在此浏览器中加密：服务器只能看到条目的数量、大致长度和更改时间，看不到任何文字。",
  syncAddress: "数据库地址",
  syncAddressHint: "例如 https://couch.example.org/lectern，末尾的名称就是数据库。",
  syncUser: "用户名",
  syncUserHint: "如果服务器给您的是令牌，请留空。",
  syncPassword: "密码或令牌",
  syncTest: "测试数据库",
  syncTesting: "正在测试…",
  syncBadAddress: "这不是服务器地址。",
  syncNoDatabaseNamed: "请在末尾加上数据库名称，例如 /lectern。",
  syncNotAllowed: (host) => `Lectern 未获准访问 ${host}，没有发送任何内容。请再按一次按钮以允许。`,
  syncFoundEmpty: "服务器有应答，上面还没有资料库。这一个将是第一个。",
  syncFoundLibrary: "服务器有应答，上面已有一个资料库。",
  syncPassphrase: "口令",
  syncPassphraseHint: "用来加密您的资料库。没有口令或恢复密钥，任何人都打不开，也无法重置。",
  syncPassphraseAgain: "再次输入口令",
  syncPassphraseDiffers: "两次输入不一致。",
  syncStrengthShort: "太短：至少 12 个字符。",
  syncStrengthWeak: "容易被猜到：请多用几个词，少些重复。",
  syncStrengthFair: "不错。词越多越安全。",
  syncStrengthStrong: "很强。",
  syncBegin: "开始同步",
  syncBeginning: "正在加密…",
  syncSecret: "口令或恢复密钥",
  syncLookInside: "查看内容",
  syncPreview: (there, here, same) =>
    `服务器上 ${number(there)} 个条目，此处 ${number(here)} 个，相同的 ${number(same)} 个。`,
  syncPreviewHint: "合并不会删除任何一方的内容。同一条目两边不同时，两种内容都会显示给您。",
  syncMerge: "合并",
  syncRecovery: "您的恢复密钥",
  syncRecoveryHint: "忘记口令时可用它打开资料库，只显示这一次。请与其他重要文件放在一起，不要存放在此浏览器中。",
  syncSaveRecovery: "保存为文件",
  syncRecoveryKept: "我已保存",
  syncUpToDate: (iso) => `已是最新，${ago(iso)}`,
  syncNotYet: (coming, waiting) => {
    const left = coming > 0 ? stillToCome(coming) : changes(waiting);
    return `正在进行首次同步${coming + waiting > 0 ? `：${left}` : ""}`;
  },
  syncing: (coming) => (coming > 0 ? `正在同步：${stillToCome(coming)}` : "正在同步…"),
  syncWaiting: (count) => changes(count),
  syncWaitingFor: (count, why) => `${changes(count)}：${why}`,
  syncStoppedAt: (iso, why) => `已停止，${ago(iso)}：${why}`,
  syncPausedState: (count) => (count === 0 ? "已暂停" : `已暂停，${changes(count)}`),
  syncRefused: (count) =>
    `有 ${number(count)} 个文档未能从服务器取得或写入，已保持原样；其他内容不受影响。Lectern 会再试，最迟在浏览器下次启动时。`,
  syncPictures: "图片也同步",
  syncPicturesHint: "讲座的小图和笔记中的图片。关闭后，此设备不再发送或获取图片；已发送的仍保留在服务器上。",
  syncNow: "立即同步",
  syncPause: "暂停",
  syncResume: "继续",
  syncLeave: "退出同步",
  syncLeaveAsk: "此设备将停止同步，并忘记由口令得出的密钥。资料库中的一切都会保留，服务器和其他设备上的内容也不变。",
  syncChange: "更改口令",
  syncChangeHint:
    "此后写入的内容只能用新口令打开。您的其他设备会要求输入新口令，不会丢失任何内容。原来的恢复密钥将由届时显示的新密钥取代。",
  syncChangeNow: "用新口令加密",
  syncFormerSecret: "原口令或其恢复密钥",
  syncOtherPassphrase: "新口令",
  syncOtherPassphraseAgain: "再次输入新口令",
  syncNewSecret: "新口令或其恢复密钥",
  syncOpenAgain: "继续",
  syncDelete: "从服务器删除",
  syncDeleteAsk: "为您的所有设备删除服务器上的加密资料库，并在此处停止同步。每台设备资料库中的内容都会保留。",
  syncDeletionsAsk: (count) => `另一台设备上删除了 ${number(count)} 个条目。数量较多，此处尚未删除任何内容。`,
  syncDeleteHere: "此处也删除",
  syncKeepAll: "在所有设备上保留",
  syncSendAgain: "重新发送全部内容",
  syncOffline: "没有连接",
  syncTimedOut: "服务器没有及时应答",
  syncUnauthorised: "服务器不认识此用户名或密码",
  syncForbidden: "服务器不允许此用户访问",
  syncNoDatabase: "没有这个数据库",
  syncPrecondition: "服务器拒绝了请求",
  syncTooLarge: "服务器不接受这么大的文档",
  syncBusy: "服务器繁忙",
  syncLeftAlone: (why, iso) => `${why}，并要求在 ${dateTime(iso)} 之前不要打扰`,
  syncFull: "服务器空间已满",
  syncServerError: "服务器报告自身故障",
  syncBadAnswer: "应答不像来自 CouchDB 服务器",
  syncPaused: "已被暂停",
  syncServerEmptied: "服务器上已没有资料库",
  syncOtherLibrary: "服务器上是另一个资料库",
  syncServerRestored: "服务器的内容比之前更旧",
  syncLaterEpoch: "口令已在另一台设备上更改",
  syncManyDeletions: "等待您的答复",
  syncContended: "其他设备正在同时写入",
  syncNoKeys: "此浏览器没有相应的密钥",
  syncUnknown: "失败了，原因未能查明",
  syncWrongSecret: "此口令或恢复密钥打不开这个资料库",
  syncDamagedLock: "服务器上的密钥已损坏",
  syncWeakenedLock: "服务器上的密钥保护弱于 Lectern 的标准，可能被人改动过",
  syncAlready: "此资料库已在与一个服务器同步：请先退出同步",
  syncNoAccess: "Lectern 已不再获准向此服务器发送数据",
  syncNoAccessHint: "没有发送任何内容。请退出同步，然后重新设置：届时浏览器会请求权限。",
  syncTaken: "另一台设备已抢先一步：请重新测试，然后加入它的资料库",
  syncNotThere: "没有可以打开的资料库",
  syncUnattended: "Lectern 的后台没有应答",
  syncFailed: (why) => `此处未作任何更改：${why}。`,
  syncOfflineHint:
    "没有丢失任何内容：Lectern 每 15 分钟会再试一次。浏览器不会说明是网络断开、服务器没有应答，还是 Lectern 不再获准访问。",
  syncAccountHint: "没有丢失任何内容。请退出同步，然后用服务器接受的用户名和密码重新设置。",
  syncServerEmptiedHint: "此处没有删除任何内容。请退出同步并重新设置，此资料库便会放到服务器上。",
  syncOtherLibraryHint: "没有取得或发送任何内容。请检查地址；若要与那里的内容同步，请退出后重新设置。",
  syncServerRestoredHint: "可能是从备份恢复的。此处没有删除任何内容；它缺少的可以重新发送。",
  syncLaterEpochHint: "没有丢失任何内容。请输入新口令，此设备会从原处继续。",
  syncNoKeysHint: "没有丢失任何内容。请退出同步，然后用您的口令重新加入。",
  syncFullHint: "此处没有丢失任何内容。管理服务器的人可以腾出空间。",
  syncLaterHint: "没有丢失任何内容：Lectern 会自行再试。",
};
