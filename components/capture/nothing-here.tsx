import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { lectureInFrame } from "../../lib/capture/lecture-in-frame.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { writeOperator } from "../../lib/search/query/write-query.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import type { PageReading } from "../popup/page-reading.ts";
import type { PageState } from "../popup/state.ts";
import { Players } from "./players.tsx";
import type { OnReadPlayer } from "./use-player.ts";
import { useSaveFacts } from "./use-save-facts.ts";

interface NothingHereProps {
  readonly page: Extract<PageState, { phase: "nothing" }>;
  readonly reading: PageReading;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadAgain: () => void;
  readonly onReadPlayer: OnReadPlayer;
  readonly onSearch: (query: string) => void;
}

const ABSENT = {
  "no-media": { title: "noLecture", hint: "noLectureHint" },
  "not-ready": { title: "notReady", hint: "notReadyHint" },
  failed: { title: "unreadable", hint: "readingFailedHint" },
} as const;

/** A page without a lecture of its own: it can be kept as a link or with its player, and the library is at hand. */
export function NothingHere({
  page: { captured, recent, tags },
  reading,
  onSaved,
  onReadAgain,
  onReadPlayer,
  onSearch,
}: NothingHereProps) {
  const save = useSaveFacts(onSaved);
  const { page, players } = captured;
  const notReady = captured.why === "not-ready";
  const hasFailed = captured.why === "failed";
  const mayReadAgain = notReady || hasFailed;
  const hasPlayers = players.length > 0 && !notReady;

  return (
    <div className="popup-body">
      <section className="still">
        <Icon name={notReady ? "clock" : hasFailed ? "warning" : hasPlayers ? "play" : "no-media"} />
        <h2>{hasPlayers ? say("playerHere", players.length) : say(ABSENT[captured.why].title)}</h2>
        <p>{hasPlayers ? say("playerHereHint", players.length) : say(ABSENT[captured.why].hint)}</p>
        {hasPlayers && (
          <Players
            players={players}
            reading={reading}
            onRead={onReadPlayer}
            onSave={(player) => save(lectureInFrame(page, player, players.length === 1))}
          />
        )}
        <div className="row">
          {mayReadAgain && (
            <button type="button" className="button" onClick={onReadAgain}>
              {say("readAgain")}
            </button>
          )}
          <button
            type="button"
            className={mayReadAgain || hasPlayers ? "button quiet" : "button"}
            onClick={() => save(page)}
          >
            {say("saveAsLink")}
          </button>
        </div>
      </section>
      <SavedLately lectures={recent} />
      <TagsToSearch tags={tags} onSearch={onSearch} />
    </div>
  );
}

function SavedLately({ lectures }: { readonly lectures: readonly Lecture[] }) {
  if (lectures.length === 0) return null;
  return (
    <section className="part tight">
      <h3 className="label">{say("savedLately")}</h3>
      <ul className="recent">
        {lectures.map(({ id, title, savedAt }) => (
          <li key={id}>
            <a href={libraryPageAddress(`#entry/${id}`)} target="_blank" rel="noreferrer">
              <span dir="auto">{title}</span>
              <time className="meta" dateTime={savedAt}>
                {say("dateOnly", savedAt)}
              </time>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TagsToSearch({
  tags,
  onSearch,
}: {
  readonly tags: readonly TagCount[];
  readonly onSearch: (query: string) => void;
}) {
  if (tags.length === 0) return null;
  return (
    <section className="part">
      <h3 className="label">{say("searchByTag")}</h3>
      <div className="chips">
        {tags.slice(0, 12).map(({ tag }) => (
          <button
            key={tag}
            type="button"
            className="chip"
            title={tag}
            onClick={() => onSearch(writeOperator("tag", tag))}
          >
            <span dir="auto">{tag}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
