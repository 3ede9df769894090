import { CaptureForm } from "./capture-form.tsx";
import type { PageReading } from "./follow-page.ts";
import { NothingHere } from "./nothing-here.tsx";
import type { PageState } from "./page-state.ts";
import { ReadingPage } from "./reading-page.tsx";
import { SavedEntry } from "./saved-entry.tsx";
import { Unreadable } from "./unreadable.tsx";

interface PageViewProps {
  readonly state: PageState;
  readonly reading: PageReading;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadAgain: () => void;
  readonly onSearch: (query: string) => void;
}

/** The popup's middle, by what is known of the page. */
export function PageView({ state, reading, onSaved, onReadAgain, onSearch }: PageViewProps) {
  switch (state.phase) {
    case "reading":
      return <ReadingPage tab={state.tab} />;
    case "unreadable":
      return <Unreadable />;
    case "nothing":
      return (
        <NothingHere
          captured={state.captured}
          library={reading.library}
          onSaved={onSaved}
          onReadAgain={onReadAgain}
          onSearch={onSearch}
        />
      );
    case "lecture":
      return <CaptureForm key={state.captured.key} page={state} reading={reading} onSaved={onSaved} />;
    case "saved":
      return <SavedEntry key={state.entry.lecture.id} entry={state.entry} library={reading.library} />;
  }
}
