import { useRef } from "react";
import type { PageReading } from "../popup/page-reading.ts";
import type { PageState } from "../popup/state.ts";
import { TranscriptPanel } from "../transcript/transcript-panel.tsx";
import type { KeptView, ReadingAlong } from "../transcript/kept-view.ts";
import { usePageTracks } from "../transcript/use-page-tracks.ts";
import { useSecond } from "../transcript/use-second.ts";
import { ChaptersBeside } from "./chapters-beside.tsx";
import { PageSpoken } from "./page-spoken.tsx";

interface SpokenBesideProps {
  readonly page: Extract<PageState, { readonly phase: "lecture" | "saved" }>;
  readonly reading: PageReading;
  readonly isShown: boolean;
}

/** What is said in the lecture, saved or not. */
export function SpokenBeside({ page, reading, isShown }: SpokenBesideProps) {
  const { tracks, tell } = usePageTracks(reading);
  const along = useRef<ReadingAlong>({ query: "", match: 0, isFollowing: true });
  const kept: KeptView = {
    tracks,
    second: useSecond(),
    recall: () => along.current,
    remember: (now) => void (along.current = now),
  };
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <main className="panel-text" hidden={!isShown}>
      <div className="panel-spoken" ref={scroller}>
        <ChaptersBeside chapters={page.phase === "saved" ? page.entry.lecture.chapters : page.captured.chapters} />
        {page.phase === "saved" ? (
          <TranscriptPanel
            lecture={page.entry.lecture}
            scroller={scroller}
            at={null}
            find={null}
            notes={page.entry.notes}
            kept={kept}
          />
        ) : (
          <PageSpoken lecture={page.captured} reading={reading} scroller={scroller} kept={kept} onTracks={tell} />
        )}
      </div>
    </main>
  );
}
