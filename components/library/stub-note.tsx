import { pageAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** Of an entry that was saved from a list or a link: that it is not filled in yet, and the way to have it filled in. */
export function StubNote({ lecture, tabIndex }: { readonly lecture: Lecture; readonly tabIndex?: number }) {
  if (!lecture.stub) return null;
  const address = pageAddress(lecture.url);
  return (
    <p className="meta stub-note">
      <Icon name="clock" small />
      <span>
        {say("notFilledInHint")}{" "}
        {address && (
          <a href={address} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
            {say("openPage")}
          </a>
        )}
      </span>
    </p>
  );
}
