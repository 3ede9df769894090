import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** What `DraftSummary` will look like, as long as it is being loaded: nothing moves when it comes. */
export function DraftSummaryPlace({ text }: { readonly text: string }) {
  const isOpen = text !== "";
  return (
    <section className={isOpen ? "part draft-summary open" : "part draft-summary"} aria-hidden="true">
      <span className={isOpen ? "label" : "hidden-label"}>{say("summary")}</span>
      <span className="joined push">
        <span className="button small">
          <Icon name="summary" small />
          {say("summarise")}
        </span>
        <span className="button small">
          <Icon name="down" small />
        </span>
      </span>
      <div className="field summary-field">{isOpen ? text : say("summaryPlaceholderShort")}</div>
    </section>
  );
}
