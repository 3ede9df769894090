import { useState } from "react";
import { groupKey, type NearDuplicates } from "../../lib/tags/near-duplicates.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { SquareButton } from "../ui/square-button.tsx";

const SHOWN = 3;

interface SameTagsProps {
  readonly groups: readonly NearDuplicates[];
  readonly onMerge: (group: NearDuplicates) => void;
  readonly onKeepApart: (group: NearDuplicates) => void;
}

/** Tags that differ so little that they may be one; merged with one press, or told apart for good. */
export function SameTags({ groups, onMerge, onKeepApart }: SameTagsProps) {
  const [shown, setShown] = useState(SHOWN);
  return (
    <div className="same-tags">
      {groups.slice(0, shown).map((group) => (
        <div key={groupKey(group)} className="notice">
          <Icon name="merge" />
          <p>
            <strong>{say("sameTag")}</strong>{" "}
            {say(
              "listOf",
              group.map(({ tag, count }) => say("tagWithCount", tag, count)),
            )}
          </p>
          <button type="button" className="button small" onClick={() => onMerge(group)}>
            {say("mergeInto", group[0]?.tag ?? "")}
          </button>
          <SquareButton
            icon="close"
            label={say(
              "notTheSame",
              group.map(({ tag }) => tag),
            )}
            onClick={() => onKeepApart(group)}
          />
        </div>
      ))}
      {groups.length > shown && (
        <button type="button" className="button quiet small" onClick={() => setShown(groups.length)}>
          {say("moreSameTags", groups.length - shown)}
        </button>
      )}
    </div>
  );
}
