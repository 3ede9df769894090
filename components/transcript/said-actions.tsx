import { Popover, usePopoverStore } from "@ariakit/react";
import { librarySearchAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { Icon } from "../ui/icon.tsx";
import type { PressedWords } from "./pressed-words.ts";

/** More than anybody searches for. */
const LONGEST_QUERY = 2000;

interface SaidActionsProps {
  readonly said: PressedWords;
  readonly onNote: (said: PressedWords) => void;
  readonly onClose: () => void;
}

/** What can be done with words of a transcript, beside them. */
export function SaidActions({ said, onNote, onClose }: SaidActionsProps) {
  const { tell } = useCommands();
  const store = usePopoverStore({ open: true, setOpen: (isOpen) => !isOpen && onClose(), placement: "top" });
  const { text } = said;

  function copy(): void {
    navigator.clipboard.writeText(text).then(
      () => tell(say("copied")),
      () => tell(say("saidNotCopied")),
    );
    onClose();
  }

  return (
    <Popover
      store={store}
      className="menu said-actions"
      aria-label={say("saidActions")}
      gutter={4}
      fixed
      portal
      getAnchorRect={said.place}
      autoFocusOnShow={said.isByButton}
      autoFocusOnHide={said.isByButton}
    >
      <button type="button" className="button quiet small" onClick={copy}>
        {say("copy")}
      </button>
      <a
        className="button quiet small"
        href={librarySearchAddress(text.slice(0, LONGEST_QUERY).toWellFormed())}
        target="_blank"
        rel="noreferrer"
        onClick={onClose}
      >
        <Icon name="search" small />
        {say("searchSaid")}
      </a>
      <button
        type="button"
        className="button quiet small"
        onClick={() => {
          onClose();
          onNote(said);
        }}
      >
        <Icon name="edit" small />
        {say("noteSaid")}
      </button>
    </Popover>
  );
}
