import { DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useState } from "react";
import { pairsAmong } from "../../lib/library/twins.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { Icon } from "../ui/icon.tsx";
import { DuplicatePair } from "./duplicate-pair.tsx";

interface DuplicatePairsProps {
  /** Ids of entries among which some seem to be the same. */
  readonly compared: readonly string[];
  /** The last pair is settled. */
  readonly onOver: () => void;
}

/** One pair after the other; those that are skipped stay for another time. */
export function DuplicatePairs({ compared, onOver }: DuplicatePairsProps) {
  const { reader } = useLibrary();
  const [skipped, setSkipped] = useState(0);
  const [settled, setSettled] = useState(0);
  const pairs = useLibraryQuery(async () => {
    const found = await reader.read(["lectures"], ({ lectures }) => lectures.getAll(compared));
    return pairsAmong(found.flatMap((lecture) => lecture ?? []));
  }, [reader, compared]);
  const pair = pairs?.[skipped];
  const isOver = pairs !== undefined && !pair && settled > 0;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  const all = (pairs?.length ?? 0) + settled;
  return (
    <>
      <header>
        <DialogHeading>{say("sameLecture")}</DialogHeading>
        {pair && all > 1 && <span className="meta">{say("pairOf", settled + skipped + 1, all)}</span>}
        <DialogDismiss className="button quiet square small push" aria-label={say("close")} title={say("close")}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      {pair && (
        <DuplicatePair
          key={pair.map(({ id }) => id).join(" ")}
          pair={pair}
          onSettled={() => setSettled(settled + 1)}
          onSkip={pairs.length > skipped + 1 ? () => setSkipped(skipped + 1) : null}
        />
      )}
      {pairs && !pair && <p className="dialog-body">{say("noPairLeft")}</p>}
    </>
  );
}
