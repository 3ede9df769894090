import { usePromise } from "../hooks/use-promise.ts";
import type { PageReading } from "./follow-page.ts";
import { NothingHere } from "./nothing-here.tsx";
import type { PageState } from "./page-state.ts";
import { ReadingPage } from "./reading-page.tsx";
import { Unreadable } from "./unreadable.tsx";

// Not `lazy`: Suspense holds content back for up to 300 ms after it has shown a fallback.
const loadingForms = import("./forms.ts");

interface PageViewProps {
  readonly state: PageState;
  readonly reading: PageReading;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadAgain: () => void;
  readonly onSearch: (query: string) => void;
}

/** The popup's middle, by what is known of the page. */
export function PageView({ state, reading, onSaved, onReadAgain, onSearch }: PageViewProps) {
  const forms = usePromise(loadingForms, (loaded) => loaded);
  switch (state.phase) {
    case "reading":
      return <ReadingPage tab={state.tab} />;
    case "unreadable":
      return <Unreadable />;
    case "nothing":
      return <NothingHere page={state} onSaved={onSaved} onReadAgain={onReadAgain} onSearch={onSearch} />;
    case "lecture":
      if (!forms) return <ReadingPage tab={null} title={state.captured.title} />;
      return <forms.CaptureForm key={state.captured.key} page={state} reading={reading} onSaved={onSaved} />;
    case "saved":
      if (!forms) return <ReadingPage tab={null} title={state.entry.lecture.title} />;
      return <forms.SavedEntry key={state.entry.lecture.id} entry={state.entry} known={state.tags} />;
  }
}
