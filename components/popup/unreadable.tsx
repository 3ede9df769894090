import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import type { WhyUnread } from "../../lib/browser/why-unread.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

const HINTS = {
  "own-page": "unreadableHint",
  store: "unreadableStore",
  "not-web": "unreadableNotWeb",
  "not-told": "unreadableNotTold",
  loading: "unreadableLoading",
  unknown: "unreadableUnknown",
} as const satisfies Record<WhyUnread, string>;

/** A page that could not be read, with the reason as far as it is known. */
export function Unreadable({ why }: { readonly why: WhyUnread }) {
  return (
    <div className="popup-body">
      <section className="still">
        <Icon name="lock" />
        <h2>{say("unreadable")}</h2>
        <p>{say(HINTS[why])}</p>
        <a className="button" href={libraryPageAddress()} target="_blank" rel="noreferrer">
          {say("openLibrary")}
        </a>
      </section>
    </div>
  );
}
