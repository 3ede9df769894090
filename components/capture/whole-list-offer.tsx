import { useId } from "react";
import type { CapturedList } from "../../lib/capture/list/captured-list.ts";
import type { ListLookup } from "../../lib/library/find-saved.ts";
import { say } from "../../lib/words/say.ts";
import { SeriesLink } from "./series-link.tsx";

interface WholeListOfferProps {
  readonly list: CapturedList;
  readonly here: ListLookup;
  readonly onSave: (restore: boolean) => void;
  readonly onReadAgain: () => void;
}

/** What the list is and how much of it is saved, and the button that saves the rest. */
export function WholeListOffer({ list, here, onSave, onReadAgain }: WholeListOfferProps) {
  const about = useId();
  const { series, total, shown, grows, unavailable, lectures } = list;
  const isAllSaved = here.saved === lectures.length;
  const isRestInTrash = !isAllSaved && here.saved + here.inTrash === lectures.length;
  const isPart = total !== null && total > shown;
  return (
    <>
      <div className="whole-list-row">
        <p id={about} className="whole-list-about">
          <strong title={series.title}>{series.title}</strong>
          <span className="meta">
            {isAllSaved ? say("listAllSaved", lectures.length) : say("listOffered", lectures.length, here.saved)}
          </span>
        </p>
        {isAllSaved ? (
          <SeriesLink series={series} />
        ) : (
          <button type="button" className="button small" aria-describedby={about} onClick={() => onSave(isRestInTrash)}>
            {isRestInTrash ? say("bringBackFromTrash", here.inTrash) : say("saveWholeList")}
          </button>
        )}
      </div>
      {isPart && (
        <p className="meta">
          {say(grows ? "listGrows" : "listIsPart", shown, total)}{" "}
          {grows && (
            <button type="button" className="text-link" onClick={onReadAgain}>
              {say("readAgain")}
            </button>
          )}
        </p>
      )}
      {unavailable > 0 && <p className="meta">{say("listUnavailable", unavailable)}</p>}
      {here.inTrash > 0 && !isRestInTrash && <p className="meta">{say("listInTrash", here.inTrash)}</p>}
    </>
  );
}
