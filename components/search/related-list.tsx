import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { RelatedLecture } from "../../lib/library/related-lectures.ts";
import { say } from "../../lib/words/say.ts";

interface RelatedListProps {
  readonly related: readonly RelatedLecture[];
  /** Level of the heading. */
  readonly level: 2 | 3;
  readonly addressOf: (lecture: Lecture) => string;
  readonly opensTab?: boolean;
}

/** Related entries, each with what relates it; nothing at all where there are none. */
export function RelatedList({ related, level, addressOf, opensTab = false }: RelatedListProps) {
  if (related.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section className="part related">
      <Heading className="label">{say("related")}</Heading>
      <ul>
        {related.map(({ lecture, reason }) => (
          <li key={lecture.id}>
            <a
              href={addressOf(lecture)}
              lang={lecture.language ?? undefined}
              dir="auto"
              {...(opensTab && { target: "_blank", rel: "noreferrer" })}
            >
              {lecture.title}
            </a>
            <p className="meta dots">
              {lecture.creators.length > 0 && <span dir="auto">{say("listOf", lecture.creators)}</span>}
              <span>{sayReason(reason)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayReason({ by, names }: RelatedLecture["reason"]): string {
  switch (by) {
    case "tags":
      return say("alsoTagged", names);
    case "series":
      return say("sameSeries");
    case "creator":
      return say("sameCreator");
    case "words":
      return say("alsoAbout", names);
  }
}
