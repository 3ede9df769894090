import { sayOpening } from "../../lib/browser/say-opening.ts";
import { isUnread } from "../../lib/library/is-unread.ts";
import { UnreadError } from "../../lib/library/unread.ts";
import { say } from "../../lib/words/say.ts";
import { LibraryProvider, openLibraryToRead } from "../hooks/use-library.tsx";
import { RecoveryLink } from "../popup/recovery-link.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { PageFailure } from "../ui/page-failure.tsx";
import { NothingBeside } from "./nothing-beside.tsx";
import { PageBeside } from "./page-beside.tsx";
import { useTabPlayer } from "./use-tab-player.ts";
import { useTabBeside } from "./use-tab-beside.ts";

/** What stays open beside the page that plays a lecture. */
export function Panel({ tabId }: { readonly tabId: number | null }) {
  if (tabId === null) return <NothingBeside title={say("besideNone")} hint={say("besideNoneHint")} />;
  return (
    <LibraryProvider
      open={openLibraryToRead}
      opening={<div className="panel" aria-busy="true" />}
      upgrading={<NothingBeside title={say("upgrading")} hint={say("upgradingHint")} />}
      failed={libraryFailure}
    >
      <ErrorBoundary failed={failure}>
        <PanelOfTab id={tabId} />
      </ErrorBoundary>
    </LibraryProvider>
  );
}

function failure(error: unknown) {
  return isUnread(error) ? libraryFailure(new UnreadError(error)) : <PageFailure sentence={say("errorView")} />;
}

function libraryFailure(error: unknown) {
  return (
    <PageFailure sentence={sayOpening(error)}>
      <RecoveryLink />
    </PageFailure>
  );
}

function PanelOfTab({ id }: { readonly id: number }) {
  const beside = useTabBeside(id);
  const player = useTabPlayer(id);
  switch (beside.is) {
    case "unknown":
      return <div className="panel" aria-busy="true" />;
    case "out-of-reach":
      return beside.hasLeft ? (
        <NothingBeside title={say("besideLeft")} hint={say("besideLeftHint")} />
      ) : (
        <NothingBeside title={say("besideNone")} hint={say("besideNoneHint")} />
      );
    case "here":
      return (
        <PageBeside key={beside.visit} tabId={id} address={beside.address} visited={beside.page} player={player} />
      );
  }
}
