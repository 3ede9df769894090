import { pageAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { seriesAddress } from "./route.ts";

/** Where the lecture is, and what its page says of its parts. */
export function Origin({ lecture: { url, series, chapters, savedAt } }: { readonly lecture: Lecture }) {
  const address = pageAddress(url);
  return (
    <dl className="origin">
      <dt className="label">{say("address")}</dt>
      <dd>
        {address ? (
          <a href={address} target="_blank" rel="noreferrer">
            {url}
          </a>
        ) : (
          url
        )}
      </dd>
      {series && (
        <>
          <dt className="label">{say("series")}</dt>
          <dd>
            <a href={seriesAddress(series.title)}>{series.title}</a>
            {series.position !== undefined && (
              <span className="meta"> · {say("placeInSeries", series.season ?? null, series.position)}</span>
            )}
          </dd>
        </>
      )}
      {chapters.length > 0 && (
        <>
          <dt className="label">{say("chapters")}</dt>
          <dd>
            <ol className="chapters">
              {chapters.map(({ startSeconds, title }) => (
                <li key={`${startSeconds} ${title}`}>
                  <span className="meta">{sayDuration(startSeconds)}</span> <span dir="auto">{title}</span>
                </li>
              ))}
            </ol>
          </dd>
        </>
      )}
      <dd className="meta">
        <time dateTime={savedAt}>{say("saved", savedAt)}</time>
      </dd>
    </dl>
  );
}
