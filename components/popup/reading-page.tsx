import type { ActiveTab } from "../../lib/browser/active-tab.ts";
import { say } from "../../lib/words/say.ts";

/** The form's own outline while the page is being read, so that nothing moves when it is. */
export function ReadingPage({ tab, title }: { readonly tab: ActiveTab | null; readonly title?: string }) {
  return (
    <>
      <div className="popup-body" aria-busy="true">
        <section className="subject">
          <div className="thumbnail" />
          <div>
            <h2 className="title-waiting">{title ?? tab?.title ?? say("readingPage")}</h2>
            <p className="meta">{tab?.address.host ?? ""}</p>
          </div>
        </section>
        <div className="waiting" aria-hidden="true">
          <div className="skeleton" />
          <div className="skeleton" />
          <div className="skeleton" />
        </div>
      </div>
      <footer className="popup-foot" />
    </>
  );
}
