import { CaptureForm } from "../capture/capture-form.tsx";
import { useLoadedLater } from "../hooks/use-loaded-later.ts";
import { usePromise } from "../hooks/use-promise.ts";
import type { PageReading } from "./page-reading.ts";
import type { PageState } from "./state.ts";
import type { OnReadPlayer } from "../capture/use-player.ts";
import { ReadingPage } from "./reading-page.tsx";
import { Unreadable } from "./unreadable.tsx";

// Not `lazy`: Suspense holds content back for up to 300 ms after it has shown a fallback.
const loadForms = () => import("./forms.ts");

interface PageViewProps {
  readonly state: PageState;
  readonly reading: PageReading;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadAgain: () => void;
  readonly onReadPlayer: OnReadPlayer;
  readonly onSearch: (query: string) => void;
}

/** The popup's middle, by what is known of the page. */
export function PageView(props: PageViewProps) {
  const { state, reading, onReadAgain } = props;
  const list = usePromise(reading.read, (read) => read?.captured.list ?? null);
  const isShown = state.phase !== "reading" && state.phase !== "unreadable";
  const forms = useLoadedLater(loadForms, isShown);
  return (
    <>
      <PageMiddle {...props} forms={forms} />
      {forms && list && isShown && (
        <forms.WholeList key={list.series.title} list={list} library={reading.library} onReadAgain={onReadAgain} />
      )}
    </>
  );
}

interface PageMiddleProps extends PageViewProps {
  readonly forms: Awaited<ReturnType<typeof loadForms>> | null;
}

function PageMiddle({ state, reading, forms, onSaved, onReadAgain, onReadPlayer, onSearch }: PageMiddleProps) {
  switch (state.phase) {
    case "reading":
      return <ReadingPage tab={state.tab} />;
    case "unreadable":
      return <Unreadable why={state.why} />;
    case "nothing":
      if (!forms) return <ReadingPage tab={null} />;
      return (
        <forms.NothingHere
          page={state}
          reading={reading}
          onSaved={onSaved}
          onReadAgain={onReadAgain}
          onReadPlayer={onReadPlayer}
          onSearch={onSearch}
        />
      );
    case "lecture":
      return (
        <CaptureForm
          key={state.captured.key}
          page={state}
          reading={reading}
          onSaved={onSaved}
          onReadPlayer={onReadPlayer}
        />
      );
    case "saved":
      if (!forms) return <ReadingPage tab={null} title={state.entry.lecture.title} />;
      return <forms.SavedEntry key={state.entry.lecture.id} entry={state.entry} known={state.tags} reading={reading} />;
  }
}
