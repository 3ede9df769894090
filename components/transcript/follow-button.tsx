import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** Over the lines, at the bottom of what is seen of them: coming and going, it moves no text. */
export function FollowButton({ onFollow }: { readonly onFollow: () => void }) {
  return (
    <div className="follow">
      <button type="button" className="button small" title={say("followHint")} onClick={onFollow}>
        <Icon name="play" small />
        {say("follow")}
      </button>
    </div>
  );
}
