import { zhDates } from "./dates.ts";
import type { enTransfer } from "./en-transfer.ts";
import type { Words } from "./words.ts";

const { number } = zhDates;

/** Files that entries are written to and read from. */
export const zhCNTransfer: Pick<Words, keyof typeof enTransfer> = {
  "format json": "JSON",
  "hint json": "全部内容，最适合备份",
  "format csv": "CSV",
  "hint csv": "用于 Excel 等电子表格",
  exportSelected: (count) => `已选 ${number(count)} 条`,
  exportThisEntry: "此条目",
  exportEntry: "导出条目",
  exportStopped: "导出已取消，没有写入文件。",
};
