import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import { FirstSteps } from "./first-steps.tsx";
import { Sample } from "./sample.tsx";

/** The first page: what Lectern is for, how it begins, and a lecture to try it on. */
export function WelcomePage() {
  return (
    <main className="scroll">
      <div className="welcome">
        <h1>{say("emptyTitle")}</h1>
        <p>{say("emptyText")}</p>
        <FirstSteps />
        <Sample />
        <div className="row wrap">
          <a className="button primary" href={libraryPageAddress()}>
            {say("openTheLibrary")}
          </a>
        </div>
      </div>
    </main>
  );
}
