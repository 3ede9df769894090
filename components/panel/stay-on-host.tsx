import { useEffect, useState } from "react";
import { askForAccess, hasAccess } from "../../lib/browser/page-access.ts";
import { say } from "../../lib/words/say.ts";

/** Lets the panel go on by itself on the pages of a host, once the person allows it. */
export function StayOnHost({ address }: { readonly address: URL }) {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    let isWanted = true;
    void hasAccess(address).then((allowed) => isWanted && setAllowed(allowed));
    return () => {
      isWanted = false;
    };
  }, [address]);
  if (isAllowed !== false) return null;
  return (
    <p className="panel-host">
      <button type="button" className="text-link" onClick={() => void askForAccess(address).then(setAllowed)}>
        {say("besideAllow", address.hostname)}
      </button>
    </p>
  );
}
