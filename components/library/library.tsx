import { isUnread } from "../../lib/library/is-unread.ts";
import { say } from "../../lib/words/say.ts";
import { CitingProvider } from "../cite/citing.tsx";
import { ComparingProvider } from "../duplicates/comparing.tsx";
import { CommandsProvider } from "../hooks/use-commands.tsx";
import { LibraryProvider, openLibraryToRead, type OpenedLibrary } from "../hooks/use-library.tsx";
import { RouteProvider } from "../hooks/use-route.tsx";
import { SoundDrop } from "../speech/sound-drop.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { LibraryPage } from "./library-page.tsx";
import { LibraryFailure } from "./library-failure.tsx";
import { ListOnItsWay } from "./list-on-its-way.tsx";
import { StillPage } from "./still-page.tsx";

interface LibraryProps {
  readonly open?: (waits: () => void) => Promise<OpenedLibrary>;
}

/** The library, in a tab of its own. */
export function Library({ open = openLibraryToRead }: LibraryProps) {
  return (
    <LibraryProvider
      open={open}
      opening={<ListOnItsWay />}
      upgrading={<StillPage icon="library" title={say("upgrading")} reason={say("upgradingHint")} />}
      failed={openingFailure}
    >
      <ErrorBoundary failed={laterFailure}>
        <RouteProvider>
          <CommandsProvider>
            <CitingProvider>
              <ComparingProvider>
                <LibraryPage />
                <SoundDrop />
              </ComparingProvider>
            </CitingProvider>
          </CommandsProvider>
        </RouteProvider>
      </ErrorBoundary>
    </LibraryProvider>
  );
}

function openingFailure(error: unknown) {
  return <LibraryFailure where="opening" error={error} />;
}

function laterFailure(error: unknown) {
  return <LibraryFailure where={isUnread(error) ? "reading" : "showing"} error={error} />;
}
