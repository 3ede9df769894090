import type { Incomplete } from "./incomplete.ts";
import { sendMessage } from "./messages.ts";
import type { ReadTab } from "./read-page.ts";
import { report } from "./report.ts";

/** Hands over to the background what an entry still lacks. True once it has been added. */
export async function completeLater(lectureId: string, read: ReadTab, lacks: Incomplete["lacks"]): Promise<boolean> {
  const { id, address, title } = read.tab;
  const tab = { id, address: address.href, title };
  return sendMessage("complete", { lectureId, tab, captured: read.captured, lacks }).catch((error: unknown) => {
    report("background", error);
    return false;
  });
}
