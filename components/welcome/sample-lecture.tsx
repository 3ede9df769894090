import { useId, useMemo, useState } from "react";
import { fold } from "../../lib/text/fold.ts";
import { highlight, type HighlightTerms } from "../../lib/text/highlight.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { Marked } from "../ui/marked.tsx";

const LENGTH = 1118;
const SEPARATOR = ", ";

/** A lecture as one stands in the library, with a search in it to try. */
export function SampleLecture({ onRemove }: { readonly onRemove: () => void }) {
  const [query, setQuery] = useState(say("sampleWord"));
  const terms = useMemo(() => termsOf(query), [query]);
  const id = useId();
  const moments = [
    { at: 52, text: say("sampleFirst") },
    { at: 431, text: say("sampleSecond") },
    { at: 904, text: say("sampleThird") },
  ].filter(({ text }) => query.trim() === "" || highlight(text, terms).length > 0);
  return (
    <section className="sample" aria-labelledby={id}>
      <div className="row wrap">
        <span className="badge">{say("sampleLecture")}</span>
        <button type="button" className="button quiet small push" onClick={onRemove}>
          {say("removeSample")}
        </button>
      </div>
      <p className="meta">{say("sampleHint")}</p>
      <label className="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={say("sampleSearch")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <h2 id={id}>
        <MarkedText text={say("sampleTitle")} terms={terms} />
      </h2>
      <p className="meta">{sayDuration(LENGTH)}</p>
      <p className="sample-summary">
        <MarkedText text={say("sampleSummary")} terms={terms} />
      </p>
      <h3 className="label">{say("sampleSaid")}</h3>
      {moments.length === 0 && <p className="meta">{say("sampleNotSaid")}</p>}
      <ul className="sample-moments">
        {moments.map(({ at, text }) => (
          <li key={at}>
            <span className="meta">{sayDuration(at)}</span>{" "}
            <span>
              <MarkedText text={text} terms={terms} />
            </span>
          </li>
        ))}
      </ul>
      <p className="chips">
        {say("sampleTags")
          .split(SEPARATOR)
          .map((tag) => (
            <span key={tag} className="chip">
              <span>{tag}</span>
            </span>
          ))}
      </p>
    </section>
  );
}

function MarkedText({ text, terms }: { readonly text: string; readonly terms: HighlightTerms }) {
  return <Marked text={text} ranges={highlight(text, terms)} />;
}

/** Words as beginnings, so that the marks grow while one is typed; Chinese has no spaces to begin a word at. */
function termsOf(query: string): HighlightTerms {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const isHan = (word: string) => /\p{Script=Han}/u.test(word);
  return { words: [], prefixes: words.filter((word) => !isHan(word)), literals: words.filter(isHan) };
}
