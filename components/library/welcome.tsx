import { say } from "../../lib/words/say.ts";
import { LostNotice } from "../backup/lost-notice.tsx";
import type { LostEntries } from "../backup/use-lost-entries.ts";
import { FirstSteps } from "../welcome/first-steps.tsx";
import { SidebarButton } from "./sidebar-button.tsx";

interface WelcomeProps {
  /** Set where there should be entries. */
  readonly lost: LostEntries | null;
  readonly onImport: () => void;
  readonly onShowSidebar: () => void;
}

/** The first run: what Lectern is for, and how it begins. */
export function Welcome({ lost, onImport, onShowSidebar }: WelcomeProps) {
  return (
    <div className="scroll">
      <div className="welcome">
        <SidebarButton onShow={onShowSidebar} />
        {lost && <LostNotice lost={lost} onImport={onImport} />}
        <h1>{say("emptyTitle")}</h1>
        <p>{say("emptyText")}</p>
        <FirstSteps />
        <div className="row wrap">
          <button type="button" className="button" onClick={onImport}>
            {say("importLibrary")}
          </button>
          <a className="button quiet" href="welcome.html">
            {say("sampleLecture")}
          </a>
        </div>
      </div>
    </div>
  );
}
