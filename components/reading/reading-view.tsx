import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useRef } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { lookupLecture, type SavedLecture } from "../../lib/library/lookup.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { StillPage } from "../library/still-page.tsx";
import { Toast } from "../ui/toast.tsx";
import { QuoteBar } from "./quote-bar.tsx";
import { ReadingBar } from "./reading-bar.tsx";
import { SummaryReading } from "./summary-reading.tsx";
import { TranscriptReading } from "./transcript-reading.tsx";
import { useQuoting } from "./use-quoting.ts";
import { useFind } from "./use-find.ts";
import { useReadingKeys } from "./use-reading-keys.ts";
import { useReadingType } from "./use-reading-type.ts";
import { useSelectedText } from "./use-selected-text.ts";

/** A summary or a transcript by itself, wide and calm. */
export function ReadingView({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { reader } = useLibrary();
  const read = useLiveQuery(async () => ({ entry: await lookupLecture(reader, id) }), [reader, id]);
  if (!read) return <div className="reading" />;
  if (!read.entry)
    return (
      <section className="reading" aria-label={say("readingView")}>
        <StillPage icon="info" title={say("notAnEntry")} reason={say("notAnEntryText")}>
          <button type="button" className="button" onClick={onClose}>
            {say("backToLibrary")}
          </button>
        </StillPage>
      </section>
    );
  return <EntryReading key={id} entry={read.entry} onClose={onClose} />;
}

function EntryReading({ entry, onClose }: { readonly entry: SavedLecture; readonly onClose: () => void }) {
  const { route } = useRoute();
  const { lecture } = entry;
  const article = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [type, setType] = useReadingType();
  const isTranscript = route.part === "transcript";
  const find = useFind(article, route.find ?? "", isTranscript ? "transcript" : "summary");
  const selected = useSelectedText(article);
  const quoting = useQuoting(lecture, selected);
  useReadingKeys({ field, lecture, onNote: quoting?.addNote ?? null, onClose });
  useOwnTitle(lecture.title);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section className="reading" aria-label={say("readingView")}>
      <ReadingBar find={find} field={field} type={type} onType={setType} onClose={onClose} />
      <div className="reading-scroll">
        <article
          ref={article}
          className="reading-text"
          style={{ fontSize: `${type.size}px`, lineHeight: type.leading }}
          aria-label={lecture.title}
        >
          <header>
            <h1 ref={title} tabIndex={-1} dir="auto" lang={lecture.language ?? undefined}>
              {lecture.title}
            </h1>
            <Source lecture={lecture} />
          </header>
          {isTranscript ? (
            <TranscriptReading entry={entry} article={article} at={route.at} />
          ) : (
            <SummaryReading entry={entry} />
          )}
          {quoting && <QuoteBar {...quoting} />}
        </article>
      </div>
      <Toast />
    </section>
  );
}

function Source({ lecture: { creators, published, durationSeconds, site } }: { readonly lecture: Lecture }) {
  return (
    <p className="meta dots" data-aside>
      {creators.length > 0 && <span dir="auto">{say("listOf", creators)}</span>}
      {published && <time dateTime={published.value}>{say("dateOnly", published.value)}</time>}
      {durationSeconds !== null && <span>{sayDuration(durationSeconds)}</span>}
      <span dir="auto">{site}</span>
    </p>
  );
}

function useOwnTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = say("pageTitle", title);
    return () => {
      document.title = before;
    };
  }, [title]);
}
