import { wasOpenedToWrite } from "../../lib/browser/opened-for.ts";
import { usePromise } from "../hooks/use-promise.ts";

// Asked once, as the popup loads: the answer is gone then, so that it holds for this popup only.
const asked = wasOpenedToWrite();

/** Whether the popup was opened to write, by the shortcut for that; false until it is known. */
export function useOpenedToWrite(): boolean {
  return usePromise(asked, (answer) => answer) ?? false;
}
