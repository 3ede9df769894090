import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";

/** The way to the page where something can be done about a library that cannot be opened or read. */
export function RecoveryLink() {
  return (
    <a className="button small" href={libraryPageAddress()} target="_blank" rel="noreferrer">
      {say("openRecovery")}
    </a>
  );
}
