import { lazy, Suspense } from "react";
import { sayOpening } from "../../lib/browser/say-opening.ts";
import { say } from "../../lib/words/say.ts";
import { CitingProvider } from "../cite/citing.tsx";
import { ComparingProvider } from "../duplicates/comparing.tsx";
import { CommandsProvider } from "../hooks/use-commands.tsx";
import { LibraryProvider, openLibraryToRead, type OpenedLibrary } from "../hooks/use-library.tsx";
import { RouteProvider } from "../hooks/use-route.tsx";
import { SoundDrop } from "../speech/sound-drop.tsx";
import { PageFailure } from "../ui/page-failure.tsx";
import { LibraryPage } from "./library-page.tsx";
import { ListOnItsWay } from "./list-on-its-way.tsx";
import { StillPage } from "./still-page.tsx";

// It reads and writes files, and is hoped never to be wanted.
const Recovery = lazy(async () => ({ default: (await import("../recovery/recovery.tsx")).Recovery }));

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
    </LibraryProvider>
  );
}

function openingFailure(error: unknown) {
  return (
    <Suspense fallback={<PageFailure sentence={sayOpening(error)} />}>
      <Recovery error={error} />
    </Suspense>
  );
}
