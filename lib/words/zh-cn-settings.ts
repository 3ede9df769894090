import type { enSettings } from "./en-settings.ts";
import type { Words } from "./words.ts";

/** What the settings say besides. */
export const zhCNSettings: Pick<Words, keyof typeof enSettings> = {
  sync: "同步",
  density: "列表密度",
  densityHint: "紧凑模式一屏显示更多条目，每条摘要显示两行。",
  densityComfortable: "宽松",
  densityCompact: "紧凑",
  storageUse: "已用存储空间",
  storageUseHint: "资料库在此浏览器中大约占用的空间，按种类列出。",
  measureStorage: "测量",
  storageUnknown: "未能测量；原因记录在下方的近期故障中。",
  storedEntries: "条目",
  storedTranscripts: "文字稿",
  storedSummaries: "摘要",
  storedNotes: "笔记",
  storedPictures: "图片",
  storedSearch: "搜索索引",
  storedHistory: "撤销记录、草稿和进行中的任务",
  filesPermission: "下载文件夹中的文件",
  filesPermissionHint: "随自动备份申请，关闭自动备份时一并收回。",
  permissionUnused: "未使用",
  ownPermissions: "自身存储、菜单项和定时器",
  ownPermissionsHint: "用于存放资料库、浏览器菜单中的条目，以及按时开始备份。它们都不会让 Lectern 看到任何页面。",
  withLectern: "随 Lectern 一起移除",
};
