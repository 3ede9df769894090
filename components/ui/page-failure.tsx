import type { ReactNode } from "react";
import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";

interface PageFailureProps {
  readonly sentence: string;
  /** Another way on, where there is one. */
  readonly children?: ReactNode;
}

/** One sentence in place of the whole page, and the way on. */
export function PageFailure({ sentence, children }: PageFailureProps) {
  return (
    <main className="page-failure">
      <div className="notice danger" role="alert">
        <Icon name="warning" />
        <p>{sentence}</p>
        <button type="button" className="button small" onClick={() => location.reload()}>
          {say("reload")}
        </button>
        {children}
      </div>
    </main>
  );
}
