import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { followInterface, showMirroredInterface } from "../../lib/browser/interface.ts";
import { report } from "../../lib/browser/report.ts";
import { say } from "../../lib/words/say.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { PageFailure } from "./page-failure.tsx";

/**
 * Draws a page of Lectern's once its words are there, and anew when the language of the interface changes: `page` is
 * handed another key each time. Where the words do not come, the page says so in place of everything.
 */
export async function drawPage(place: Element, page: (key: number) => ReactNode): Promise<void> {
  const root = createRoot(place);
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    const failed = () => <PageFailure sentence={say("errorView")} />;
    root.render(
      <ErrorBoundary key={drawn} failed={failed}>
        {page(drawn)}
      </ErrorBoundary>,
    );
  };
  const sayWordsMissing = (error: unknown) => {
    report("page", error);
    root.render(<PageFailure sentence={say("errorWords")} />);
  };
  await showMirroredInterface().then(draw, sayWordsMissing);
  followInterface({ changed: draw, failed: sayWordsMissing });
}
