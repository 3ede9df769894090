import { useState } from "react";
import type { Summary } from "../../lib/lecture/summary.ts";
import { wordDifference } from "../../lib/text/word-difference.ts";
import { say } from "../../lib/words/say.ts";
import { saySource } from "../summary/say-source.ts";
import { Icon } from "../ui/icon.tsx";
import { summaryLanguage } from "./text-language.ts";

interface CompareVersionsProps {
  /** Oldest first; two at least. */
  readonly summaries: readonly Summary[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onDone: () => void;
}

/** What one version has that another has not, word by word. */
export function CompareVersions({ summaries, current, onChoose, onDelete, onDone }: CompareVersionsProps) {
  const newest = Math.max(1, current === null ? summaries.length - 1 : summaries.findIndex(({ id }) => id === current));
  const [chosen, setChosen] = useState<readonly [string | undefined, string | undefined]>([
    summaries[newest - 1]?.id,
    summaries[newest]?.id,
  ]);
  const find = (id: string | undefined, otherwise: number) => {
    const at = summaries.findIndex((summary) => summary.id === id);
    return at < 0 ? Math.max(0, otherwise) : at;
  };
  // A version that was deleted meanwhile leaves its place to the next one.
  const [before, after] = [find(chosen[0], summaries.length - 2), find(chosen[1], summaries.length - 1)];
  const [older, newer] = [summaries[before], summaries[after]];
  const choose = (label: string, at: number, take: (id: string) => void) => (
    <select
      className="field"
      aria-label={label}
      value={summaries[at]?.id}
      onChange={(event) => take(event.target.value)}
    >
      {summaries.map(({ id, source }, index) => (
        <option key={id} value={id}>
          {say("numberedVersion", index + 1, saySource(source))}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <div className="row">
        <h3 className="label">{say("comparedVersions")}</h3>
        <button type="button" className="button quiet small push" onClick={onDone}>
          {say("done")}
        </button>
      </div>
      <div className="pair">
        {choose(say("olderVersion"), before, (id) => setChosen([id, newer?.id]))}
        <Icon name="next" small />
        {choose(say("newerVersion"), after, (id) => setChosen([older?.id, id]))}
      </div>
      {older && newer && <Difference older={older} newer={newer} />}
      <div className="row wrap">
        {older && older.id !== current && (
          <button type="button" className="button small" onClick={() => onChoose(older.id)}>
            {say("showInstead", before + 1)}
          </button>
        )}
        {older && (
          <button type="button" className="button quiet small danger" onClick={() => onDelete(older.id)}>
            {say("deleteNumbered", before + 1)}
          </button>
        )}
      </div>
    </>
  );
}

function Difference({ older, newer }: { readonly older: Summary; readonly newer: Summary }) {
  const language = summaryLanguage(newer);
  const stretches = wordDifference(older.text, newer.text, language);
  const count = (wanted: string) => stretches.filter(({ kind }) => kind === wanted).length;
  const isSame = stretches.every(({ kind }) => kind === "same");
  const parts = { same: "span", added: "ins", removed: "del" } as const;
  return (
    <>
      <p className="meta" role="status">
        {isSame
          ? say("sameText")
          : say("differenceMeta", count("added"), count("removed"), older.counts.characters, newer.counts.characters)}
      </p>
      <div className="prose compared" lang={language}>
        {[...stretches.entries()].map(([at, { kind, text }]) => {
          const Part = parts[kind];
          return <Part key={at}>{text}</Part>;
        })}
      </div>
    </>
  );
}
