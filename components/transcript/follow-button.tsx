import { say } from "../../lib/words/say.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { Icon } from "../ui/icon.tsx";

/** Over the lines, at the bottom of what is seen of them: coming and going, it moves no text. */
export function FollowButton({ onFollow }: { readonly onFollow: () => void }) {
  const isBeside = useBeside() !== null;
  return (
    <div className="follow">
      <button type="button" className="button small" title={say("followHint")} onClick={onFollow}>
        <Icon name="play" small />
        {say(isBeside ? "backToNow" : "follow")}
      </button>
    </div>
  );
}
