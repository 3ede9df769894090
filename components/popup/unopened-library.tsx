import { useEffect, useState } from "react";
import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { sayOpening } from "../../lib/browser/say-opening.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** That the library cannot be opened, and the way to the page where something can be done about it. */
export function UnopenedLibrary({ library }: { readonly library: Promise<unknown> }) {
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
  if (!failure) return null;
  return (
    <div className="notice danger" role="alert">
      <Icon name="warning" />
      <span>{sayOpening(failure.error)}</span>
      <a className="button small" href={libraryPageAddress()} target="_blank" rel="noreferrer">
        {say("openRecovery")}
      </a>
    </div>
  );
}
