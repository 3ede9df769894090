import { useId, useState } from "react";
import { LANGUAGES } from "../library/language-field.tsx";
import type { Tallies } from "../hooks/use-tallies.ts";
import { say } from "../../lib/words/say.ts";
import { Segments } from "../ui/segments.tsx";
import { TagInput } from "../ui/tag-input.tsx";
import { FilterSelect } from "./filter-select.tsx";
import {
  answerIn,
  SPAN_OPERATORS,
  spanIn,
  STATES,
  tagsIn,
  valueIn,
  withAnswer,
  withSpan,
  withTags,
  withValue,
  type SpanOperator,
} from "./filter-state.ts";
import { KIND_WORDS, STATE_WORDS, SUMMARISER_WORDS } from "./say-filter.ts";
import { useFilterNames } from "./use-filter-names.ts";

interface FilterFieldsProps {
  readonly query: string;
  readonly tags: Tallies["tags"];
  readonly onQuery: (query: string) => void;
}

/** A field for each thing that lists can be narrowed by; they show what the query says, and write it. */
export function FilterFields({ query, tags, onQuery }: FilterFieldsProps) {
  const names = useFilterNames();
  return (
    <div className="filter-fields">
      <TagFields query={query} tags={tags} onQuery={onQuery} />
      <FilterSelect
        label={say("filterSite")}
        value={valueIn(query, "site")}
        choices={names.sites.map((site) => [site, site])}
        onChoose={(value) => onQuery(withValue(query, "site", value))}
      />
      <CreatorField query={query} creators={names.creators} onQuery={onQuery} />
      <FilterSelect
        label={say("filterSeries")}
        value={valueIn(query, "series")}
        choices={names.series.map((series) => [series, series])}
        onChoose={(value) => onQuery(withValue(query, "series", value))}
      />
      <FilterSelect
        label={say("filterLanguage")}
        value={valueIn(query, "lang")}
        choices={LANGUAGES.map((language) => [language.toLowerCase(), say("language", language)])}
        onChoose={(value) => onQuery(withValue(query, "lang", value))}
      />
      <FilterSelect
        label={say("filterKind")}
        value={valueIn(query, "kind")}
        choices={Object.entries(KIND_WORDS).map(([kind, word]) => [kind, say(word)])}
        onChoose={(value) => onQuery(withValue(query, "kind", value))}
      />
      <FilterSelect
        label={say("filterSummariser")}
        value={valueIn(query, "summariser")}
        choices={Object.entries(SUMMARISER_WORDS).map(([way, word]) => [way, say(word)])}
        onChoose={(value) => onQuery(withValue(query, "summariser", value))}
      />
      {(["longer", "shorter"] as const).map((operator) => (
        <label key={operator}>
          <span className="label">{say(operator === "longer" ? "filterMinutesLeast" : "filterMinutesMost")}</span>
          <input
            className="field"
            type="number"
            min={1}
            max={9_999}
            value={valueIn(query, operator)}
            onChange={(event) => onQuery(withValue(query, operator, minutes(event.target.value)))}
          />
        </label>
      ))}
      {SPAN_OPERATORS.map((operator) => (
        <SpanFields key={operator} query={query} operator={operator} onQuery={onQuery} />
      ))}
      {STATES.map((state) => (
        <FilterSelect
          key={state}
          label={say(STATE_WORDS[state][0])}
          value={answerIn(query, state)}
          choices={[
            ["yes", say("filterYes")],
            ["no", say("filterNo")],
          ]}
          onChoose={(value) => onQuery(withAnswer(query, state, value === "yes" || value === "no" ? value : ""))}
        />
      ))}
    </div>
  );
}

function minutes(text: string): string {
  return /^[1-9]\d{0,3}$/.test(text) ? text : "";
}

function TagFields({ query, tags, onQuery }: FilterFieldsProps) {
  const asked = tagsIn(query);
  const [wantsAny, setWantsAny] = useState(asked.isAny);
  const isAny = asked.isAny || (wantsAny && asked.wanted.length < 2);
  const known = tags.map(({ label, count }) => ({ tag: label, count }));
  return (
    <div className="filter-tags">
      <div className="row">
        <span className="label">{say("tags")}</span>
        <Segments
          label={say("filterHowMany")}
          choices={[
            { value: "all", text: say("filterAllOf") },
            { value: "any", text: say("filterAnyOf") },
          ]}
          chosen={isAny ? "any" : "all"}
          onChoose={(mode) => {
            setWantsAny(mode === "any");
            onQuery(withTags(query, { ...asked, isAny: mode === "any" }));
          }}
        />
      </div>
      <TagInput
        label={say("tags")}
        tags={asked.wanted}
        known={known}
        isOnlyKnown
        onChange={(wanted) => onQuery(withTags(query, { ...asked, wanted, isAny }))}
      />
      <span className="label">{say("filterNoneOf")}</span>
      <TagInput
        label={say("filterNoneOf")}
        tags={asked.none}
        known={known}
        isOnlyKnown
        onChange={(none) => onQuery(withTags(query, { ...asked, isAny, none }))}
      />
    </div>
  );
}

interface CreatorFieldProps extends Omit<FilterFieldsProps, "tags"> {
  readonly creators: readonly string[];
}

/** Creators can be thousands: what is typed finds them. */
function CreatorField({ query, creators, onQuery }: CreatorFieldProps) {
  const list = useId();
  return (
    <label>
      <span className="label">{say("filterBy")}</span>
      <input
        className="field"
        dir="auto"
        list={list}
        value={valueIn(query, "by")}
        onChange={(event) => onQuery(withValue(query, "by", event.target.value.trimStart()))}
      />
      <datalist id={list}>
        {creators.map((creator) => (
          <option key={creator} value={creator}>
            {creator}
          </option>
        ))}
      </datalist>
    </label>
  );
}

const SPAN_WORDS = { published: "filterPublished", saved: "filterSaved", watched: "filterWatched" } as const;

interface SpanFieldsProps extends Omit<FilterFieldsProps, "tags"> {
  readonly operator: SpanOperator;
}

function SpanFields({ query, operator, onQuery }: SpanFieldsProps) {
  const span = spanIn(query, operator);
  const name = say(SPAN_WORDS[operator]);
  return (["from", "to"] as const).map((end) => (
    <label key={end}>
      <span className="label">{say(end === "from" ? "filterFrom" : "filterTo", name)}</span>
      <input
        className="field"
        type="date"
        value={span[end]}
        onChange={(event) => onQuery(withSpan(query, operator, { ...span, [end]: event.target.value }))}
      />
    </label>
  ));
}
