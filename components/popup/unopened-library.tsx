import { useEffect, useState } from "react";
import { sayOpening } from "../../lib/browser/say-opening.ts";
import type { UnreadError } from "../../lib/library/unread.ts";
import { Icon } from "../ui/icon.tsx";
import { RecoveryLink } from "./recovery-link.tsx";

interface UnopenedLibraryProps {
  readonly library: Promise<unknown>;
  /** Set where it opened and could not be read. */
  readonly unread: UnreadError | null;
}

/** That the library cannot be opened or read, and the way to the page where something can be done about it. */
export function UnopenedLibrary({ library, unread }: UnopenedLibraryProps) {
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let isWanted = true;
    library.then(
      () => isWanted && setFailure(null),
      (error: unknown) => isWanted && setFailure({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [library]);
  const error = failure ? failure.error : unread;
  if (error === null) return null;
  return (
    <div className="notice danger" role="alert">
      <Icon name="warning" />
      <span>{sayOpening(error)}</span>
      <RecoveryLink />
    </div>
  );
}
