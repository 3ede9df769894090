import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import type { ListedSeries } from "../../lib/lecture/listed-lecture.ts";
import { say } from "../../lib/words/say.ts";
import { seriesAddress } from "../library/route.ts";
import { Icon } from "../ui/icon.tsx";

/** The way to the entries of a series in the library. */
export function SeriesLink({ series }: { readonly series: ListedSeries }) {
  return (
    <a
      className="button small push"
      href={libraryPageAddress(seriesAddress(series.title))}
      target="_blank"
      rel="noreferrer"
    >
      {say("openInLibrary")}
      <Icon name="open" small />
    </a>
  );
}
