import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** Why no page can be shown, and what brings one. */
export function NothingBeside({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <main className="panel nothing-beside">
      <section className="still" role="status">
        <Icon name="beside" />
        <h1>{title}</h1>
        <p>{hint}</p>
        <a className="button" href={libraryPageAddress()} target="_blank" rel="noreferrer">
          {say("openLibrary")}
        </a>
      </section>
    </main>
  );
}
