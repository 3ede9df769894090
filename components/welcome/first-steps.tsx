import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { Logo } from "../ui/logo.tsx";

const STEPS = [
  { title: "emptyPin", text: "emptyPinText", picture: <ToolbarPicture /> },
  { title: "emptySave", text: "emptySaveText", picture: <KeysPicture /> },
  { title: "emptyFind", text: "emptyFindText", picture: <SearchPicture /> },
] as const;

/** Pin, save, find. */
export function FirstSteps() {
  return (
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
