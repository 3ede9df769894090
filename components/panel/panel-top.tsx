import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import type { PageState } from "../popup/state.ts";
import { Icon } from "../ui/icon.tsx";
import { Segments } from "../ui/segments.tsx";

export type PanelPart = "transcript" | "page";

interface PanelTopProps {
  readonly page: PageState;
  /** Whether there is another part than the page's. */
  readonly isSpoken: boolean;
  readonly part: PanelPart;
  readonly onPart: (part: PanelPart) => void;
  readonly onSave: () => void;
}

/** What is shown, which part of it, and whether it is saved. */
export function PanelTop({ page, isSpoken, part, onPart, onSave }: PanelTopProps) {
  const title = titleOf(page);
  return (
    <header className="panel-top">
      <div className="row">
        <h1 className="one-line" dir="auto" title={title}>
          {title}
        </h1>
        {page.phase === "lecture" && part === "transcript" && (
          <button type="button" className="button primary small" onClick={onSave}>
            {say("save")}
            <span className="key" aria-hidden="true">
              S
            </span>
          </button>
        )}
        <a
          className="button quiet square small"
          href={libraryPageAddress(page.phase === "saved" ? `#entry/${page.entry.lecture.id}` : "")}
          target="_blank"
          rel="noreferrer"
          aria-label={say("openLibrary")}
          title={say("openLibrary")}
        >
          <Icon name="library" small />
        </a>
      </div>
      {isSpoken && (
        <Segments
          label={say("besideParts")}
          chosen={part}
          onChoose={onPart}
          choices={[
            { value: "transcript", text: say("transcript") },
            { value: "page", text: say("besidePage") },
          ]}
        />
      )}
    </header>
  );
}

function titleOf(page: PageState): string {
  if (page.phase === "lecture") return page.captured.title;
  return page.phase === "saved" ? page.entry.lecture.title : say("lectern");
}
