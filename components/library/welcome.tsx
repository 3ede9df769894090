import { say } from "../../lib/words/say.ts";
import { LostNotice } from "../backup/lost-notice.tsx";
import type { LostEntries } from "../backup/use-lost-entries.ts";
import { Icon } from "../ui/icon.tsx";
import { Logo } from "../ui/logo.tsx";
import { SidebarButton } from "./sidebar-button.tsx";

const STEPS = [
  { title: "emptyPin", text: "emptyPinText", picture: <ToolbarPicture /> },
  { title: "emptySave", text: "emptySaveText", picture: <KeysPicture /> },
  { title: "emptyFind", text: "emptyFindText", picture: <SearchPicture /> },
] as const;

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
        <ol className="steps">
          {STEPS.map(({ title, text, picture }) => (
            <li key={title}>
              <div className="picture" aria-hidden="true">
                <div className="bar-picture">{picture}</div>
              </div>
              <h2>{say(title)}</h2>
              <p>{say(text)}</p>
            </li>
          ))}
        </ol>
        <div className="row wrap">
          <button type="button" className="button" onClick={onImport}>
            {say("importLibrary")}
          </button>
        </div>
      </div>
    </div>
  );
}

function ToolbarPicture() {
  return (
    <>
      <Icon name="search" />
      <Icon name="settings" />
      <span className="pinned is-focused">
        <Logo />
      </span>
    </>
  );
}

function KeysPicture() {
  return ["Alt", "Shift", "L"].map((key) => (
    <span key={key} className="key">
      {key}
    </span>
  ));
}

function SearchPicture() {
  return (
    <>
      <Icon name="search" />
      <span className="skeleton" />
      <mark className="skeleton" />
      <span className="skeleton" />
    </>
  );
}
