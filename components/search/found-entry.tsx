import { useMemo, useRef } from "react";
import { libraryPageAddress, openLibraryPage } from "../../lib/browser/library-page.ts";
import { linkAt } from "../../lib/capture/link.ts";
import type { FoundLecture } from "../../lib/library/found-lectures.ts";
import { markHit, type Marks } from "../../lib/search/mark-hit.ts";
import type { Hit, SearchResults } from "../../lib/search/search.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { HOME, printRoute, withEntry } from "../library/route.ts";
import { Marked } from "../ui/marked.tsx";
import { FoundInLine } from "./found-in-line.tsx";
import type { MomentReader } from "./moment-reader.ts";
import { openResult } from "./open-result.ts";
import { rememberQuery } from "./past-queries.ts";
import { ResultMoments } from "./result-moments.tsx";
import { ThroughTranslation } from "./through-translation.tsx";
import { useFoundMoments } from "./use-found-moments.ts";
import { useOnScreen } from "./use-on-screen.ts";

const MOST_TAGS = 6;

interface FoundEntryProps {
  readonly found: FoundLecture;
  readonly results: SearchResults;
  /** What was found in it in the other language in place of what was typed. */
  readonly translations: Hit["translations"];
  /** Reads where it says what was looked for; null when it does not. */
  readonly reader: MomentReader | null;
  readonly library: Promise<IDBDatabase>;
}

/** One result: a link that plays the lecture at its best moment, with what was found marked. */
export function FoundEntry({ found: { lecture, summary }, results, translations, reader, library }: FoundEntryProps) {
  const { id, url, title, creators, savedAt, durationSeconds, tags, language } = lecture;
  const isSaid = reader !== null;
  const row = useRef<HTMLLIElement>(null);
  const isOnScreen = useOnScreen(row, isSaid);
  const moments = useFoundMoments(isOnScreen ? reader : null, lecture);
  const { highlightTerms } = results;
  const marks = useMemo(() => {
    // A description is long, and shown only where nothing else is.
    const description = isSaid || summary !== "" ? "" : lecture.description;
    return markHit({ ...lecture, summary, description }, highlightTerms);
  }, [lecture, summary, highlightTerms, isSaid]);
  const [best] = moments?.best ?? [];

  return (
    <li className="found" ref={row}>
      <h2 lang={language ?? undefined} dir="auto">
        <a
          className="found-link"
          href={best ? linkAt(url, best.seconds) : url}
          target="_blank"
          rel="noreferrer"
          data-id={id}
          onClick={(event) => {
            rememberQuery(results.query);
            const inLibrary = event.ctrlKey || event.metaKey;
            if (!inLibrary && !reader) return;
            event.preventDefault();
            if (inLibrary) void openLibraryPage(printRoute(withEntry(HOME, id)));
            else void openResult(lecture, reader);
          }}
        >
          <Marked text={title} ranges={marks.title} />
        </a>
      </h2>
      <p className="meta dots">
        {creators.length > 0 && <span>{markedCreators(creators, marks)}</span>}
        <time dateTime={savedAt}>{say("dateOnly", savedAt)}</time>
        {durationSeconds !== null && <span>{sayDuration(durationSeconds)}</span>}
      </p>
      <ThroughTranslation translations={translations} />
      <FoundInLine lecture={lecture} marks={marks} highlightTerms={highlightTerms} isSaid={isSaid} library={library} />
      {reader && (
        <ResultMoments
          lecture={lecture}
          moments={moments}
          query={results.query}
          addressOf={(find) =>
            libraryPageAddress(printRoute({ ...withEntry(HOME, id), query: results.query, part: "transcript", find }))
          }
          opensTab
          tabIndex={-1}
        />
      )}
      {tags.length > 0 && (
        <div className="chips">
          {tags.slice(0, MOST_TAGS).map((tag, index) => (
            <span key={tag} className="chip" title={tag}>
              <span dir="auto">
                <Marked text={tag} ranges={marks.tags[index] ?? []} />
              </span>
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

function markedCreators(creators: readonly string[], marks: Marks) {
  return creators.map((creator, index) => (
    <span key={creator} className="creator" dir="auto">
      <Marked text={creator} ranges={marks.creators[index] ?? []} />
    </span>
  ));
}
