import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** A page that browsers keep closed to extensions. */
export function Unreadable({ isClosed }: { readonly isClosed: boolean }) {
  return (
    <div className="popup-body">
      <section className="still">
        <Icon name="lock" />
        <h2>{say("unreadable")}</h2>
        <p>{say(isClosed ? "unreadableHint" : "unreadableUnknown")}</p>
        <a className="button" href={libraryPageAddress()} target="_blank" rel="noreferrer">
          {say("openLibrary")}
        </a>
      </section>
    </div>
  );
}
