import { useEffect, useState } from "react";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { withList } from "../library/route.ts";
import { SeriesDialog } from "./series-dialog.tsx";

/** Gives a series another name; the name of another one joins the two. */
export function EditSeries({ series, list }: { readonly series: string; readonly list: EntryList }) {
  const { run } = useCommands();
  const { route, go } = useRoute();
  const [isAsking, setAsking] = useState(false);
  const [renamed, setRenamed] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const isEmpty = list.series === series && list.query === "" && list.ids.length === 0;
  // Where a rename is undone nothing has the new name any more.
  useEffect(() => {
    if (isEmpty && renamed?.to === series && route.series === series)
      go.replace(withList(route, { series: renamed.from }));
  }, [isEmpty, renamed, series, route, go]);

  async function rename(to: string, isJoin: boolean): Promise<boolean> {
    const reply = await run("renameSeries", { from: series, to }, say(isJoin ? "seriesJoined" : "seriesRenamed"));
    if (reply.status === "refused") return false;
    setRenamed({ from: series, to });
    go.replace(withList(route, { series: to }));
    return true;
  }

  return (
    <>
      <button type="button" className="button small" onClick={() => setAsking(true)}>
        {say("editSeries")}
      </button>
      {isAsking && (
        <SeriesDialog
          title={say("renameSeries")}
          name={series}
          verbs={[say("rename"), say("join")]}
          onName={rename}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
