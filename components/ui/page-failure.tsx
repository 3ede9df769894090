import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";

/** One sentence in place of the whole page, and the way on. */
export function PageFailure({ sentence }: { readonly sentence: string }) {
  return (
    <main className="page-failure">
      <div className="notice danger" role="alert">
        <Icon name="warning" />
        <p>{sentence}</p>
        <button type="button" className="button small" onClick={() => location.reload()}>
          {say("reload")}
        </button>
      </div>
    </main>
  );
}
