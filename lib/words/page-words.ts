import { en } from "./en.ts";
import { addWords } from "./say.ts";
import { zhCN } from "./zh-cn.ts";

/** Every page calls this before it says anything; the background does without the many words that only pages say. */
export function loadPageWords(): void {
  addWords({ en, "zh-CN": zhCN });
}
