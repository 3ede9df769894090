import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { TagCount } from "../../lib/search/complete-tags.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { Icon } from "../ui/icon.tsx";
import type { PageState } from "./page-state.ts";

interface NothingHereProps {
  readonly page: Extract<PageState, { phase: "nothing" }>;
  readonly onSaved: (lectureId: string) => void;
  readonly onReadAgain: () => void;
  readonly onSearch: (query: string) => void;
}

/** A page without a lecture: it can be kept as a link, and the library is at hand. */
export function NothingHere({ page: { captured, recent, tags }, onSaved, onReadAgain, onSearch }: NothingHereProps) {
  const { run } = useCommands();
  const notReady = captured.why === "not-ready";

  async function saveAsLink(): Promise<void> {
    const reply = await run("saveLecture", { facts: captured.page, tags: [], summaries: [], picture: null });
    if (reply.status === "done") onSaved(reply.result.lectureId);
  }

  return (
    <div className="popup-body">
      <section className="still">
        <Icon name={notReady ? "clock" : "no-media"} />
        <h2>{say(notReady ? "notReady" : "noLecture")}</h2>
        <p>{say(notReady ? "notReadyHint" : "noLectureHint")}</p>
        <div className="row">
          {notReady && (
            <button type="button" className="button" onClick={onReadAgain}>
              {say("readAgain")}
            </button>
          )}
          <button type="button" className={notReady ? "button quiet" : "button"} onClick={() => void saveAsLink()}>
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
              <span>{title}</span>
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
          <button key={tag} type="button" className="chip" title={tag} onClick={() => onSearch(tag)}>
            <span>{tag}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
