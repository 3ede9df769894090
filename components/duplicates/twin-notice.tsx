import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { useComparing } from "./comparing.tsx";
import { useTwins } from "./use-twins.ts";

/** Says that an entry seems to be there a second time, and leads to where the two are compared. */
export function TwinNotice({ lecture }: { readonly lecture: Lecture }) {
  const { compare } = useComparing();
  const twins = useTwins(lecture);
  const [twin] = twins;
  if (!twin) return null;
  return (
    <div className="notice twin-notice">
      <Icon name="merge" />
      <p>{say("seemsTwice", twin.site)}</p>
      <button
        type="button"
        className="button small"
        onClick={() => compare([lecture.id, ...twins.map(({ id }) => id)])}
      >
        {say("compareTwins")}
      </button>
    </div>
  );
}
