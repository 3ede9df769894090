import { lazy, Suspense, useState } from "react";
import { sayOpening } from "../../lib/browser/say-opening.ts";
import { UnreadError } from "../../lib/library/unread.ts";
import { loadRecoveryWords } from "../../lib/words/recovery-words.ts";
import { say } from "../../lib/words/say.ts";
import type { FailedAt } from "../recovery/recovery.tsx";
import { PageFailure } from "../ui/page-failure.tsx";

// It reads and writes files, and is hoped never to be wanted.
const Recovery = lazy(async () => {
  const [{ Recovery: Loaded }] = await Promise.all([import("../recovery/recovery.tsx"), loadRecoveryWords()]);
  return { default: Loaded };
});

interface LibraryFailureProps {
  readonly where: FailedAt;
  readonly error: unknown;
}

/**
 * In place of the library: the ways on, where it cannot be opened or read. Of any other surprise nobody knows whether
 * the library is whole: it may pass when the page is loaded anew, and the ways on are a button away.
 */
export function LibraryFailure({ where, error }: LibraryFailureProps) {
  const [isAsked, setAsked] = useState(false);
  if (where === "showing" && !isAsked)
    return (
      <PageFailure sentence={say("errorView")}>
        <button type="button" className="button small" onClick={() => setAsked(true)}>
          {say("openRecovery")}
        </button>
      </PageFailure>
    );
  const sentence =
    where === "showing" ? say("errorView") : sayOpening(where === "reading" ? new UnreadError(error) : error);
  return (
    <Suspense fallback={<PageFailure sentence={sentence} />}>
      <Recovery where={where} error={error} />
    </Suspense>
  );
}
