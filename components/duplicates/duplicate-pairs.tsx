import { DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useState } from "react";
import { pairsAmong, type TwinPair } from "../../lib/library/twins.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { Icon } from "../ui/icon.tsx";
import { DuplicatePair } from "./duplicate-pair.tsx";

interface DuplicatePairsProps {
  /** Ids of entries among which some seem to be the same. */
  readonly compared: readonly string[];
  /** The last pair is settled, or was skipped. */
  readonly onOver: () => void;
}

/** One pair after the other; those that are skipped stay for another time. */
export function DuplicatePairs({ compared, onOver }: DuplicatePairsProps) {
  const { reader } = useLibrary();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [settled, setSettled] = useState(0);
  const pairs = useLibraryQuery(async () => {
    const found = await reader.read(["lectures"], ({ lectures }) => lectures.getAll(compared));
    return pairsAmong(found.flatMap((lecture) => lecture ?? []));
  }, [reader, compared]);
  // With a merge several pairs can go, before and behind the one that is shown.
  const unseen = pairs?.filter((each) => !skipped.has(keyOf(each))) ?? [];
  const [pair] = unseen;
  const isOver = pairs !== undefined && !pair && settled + pairs.length > 0;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  const all = (pairs?.length ?? 0) + settled;
  return (
    <>
      <header>
        <DialogHeading>{say("sameLecture")}</DialogHeading>
        {pair && all > 1 && <span className="meta">{say("pairOf", all - unseen.length + 1, all)}</span>}
        <DialogDismiss className="button quiet square small push" aria-label={say("close")} title={say("close")}>
          <Icon name="close" />
        </DialogDismiss>
      </header>
      {pair && (
        <DuplicatePair
          key={keyOf(pair)}
          pair={pair}
          onSettled={() => setSettled(settled + 1)}
          onSkip={unseen.length > 1 ? () => setSkipped(new Set([...skipped, keyOf(pair)])) : null}
        />
      )}
      {pairs && !pair && <p className="dialog-body">{say("noPairLeft")}</p>}
    </>
  );
}

function keyOf(pair: TwinPair): string {
  return pair.map(({ id }) => id).join(" ");
}
