import { useEffect, useState } from "react";
import { tabMarks } from "../../lib/browser/tab-marks-permission.ts";

/** Whether pages are marked before the button is pressed, and the way to change it. */
export function useTabMarks(): readonly [boolean, (wanted: boolean) => void] {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    const read = () => void tabMarks.read().then(setAllowed);
    read();
    return tabMarks.watch(read);
  }, []);
  // What the person answers decides, and not what was clicked.
  const change = (wanted: boolean) =>
    void (wanted ? tabMarks.allow() : tabMarks.giveBack()).then(async () => setAllowed(await tabMarks.read()));
  return [allowed, change];
}
