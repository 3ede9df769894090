import { useId, useState, type RefObject } from "react";
import { citationFormatSetting } from "../../lib/browser/settings.ts";
import { linkAt } from "../../lib/capture/link.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { seemsPerson } from "../../lib/transfer/citing/creator-name.ts";
import { CITATION_FORMATS, isStyle } from "../../lib/transfer/citing/references.ts";
import { readDuration, sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Notice } from "../ui/notice.tsx";
import { CopiedReference } from "./copied-reference.tsx";
import { useReference } from "./use-reference.ts";

interface CiteFormProps {
  readonly lecture: Lecture;
  readonly atSeconds: number | null;
  /** The button that has the focus at first. */
  readonly copy: RefObject<HTMLButtonElement | null>;
}

/** Style, moment and kind of names, and what comes of them. */
export function CiteForm({ lecture, atSeconds, copy }: CiteFormProps) {
  const [chosen, setFormat] = useSetting(citationFormatSetting);
  const format = CITATION_FORMATS.find((each) => each === chosen) ?? "apa";
  const [moment, setMoment] = useState(() => (atSeconds === null ? "" : sayDuration(Math.floor(atSeconds))));
  const [arePeople, setPeople] = useState(() => lecture.creators.length > 0 && lecture.creators.every(seemsPerson));
  const seconds = moment.trim() === "" ? null : readDuration(moment);
  const isOdd = moment.trim() !== "" && seconds === null;
  const address = seconds === null ? lecture.url : linkAt(lecture.url, seconds);
  const made = useReference(format, { lecture, atSeconds: seconds, address, arePeople });
  const reference = made === "failed" ? null : made;
  const id = useId();
  return (
    <div className="dialog-body stack cite">
      <div className="row wrap">
        <label className="stack grow">
          <span className="label">{say("citationFormat")}</span>
          <select className="field" value={format} onChange={(event) => setFormat(event.target.value)}>
            {CITATION_FORMATS.map((each) => (
              <option key={each} value={each}>
                {say("citationFormats", each)}
              </option>
            ))}
          </select>
        </label>
        <div className="stack">
          <label className="label" htmlFor={id}>
            {say("citedMoment")}
          </label>
          <input
            id={id}
            className={isOdd ? "field time has-problem" : "field time"}
            type="text"
            inputMode="numeric"
            placeholder={say("wholeLecture")}
            value={moment}
            aria-invalid={isOdd}
            aria-describedby={isOdd ? `${id}-problem` : undefined}
            onChange={(event) => setMoment(event.target.value)}
          />
        </div>
      </div>
      {isOdd && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {say("oddMoment")}
        </p>
      )}
      {isStyle(format) && lecture.creators.length > 0 && (
        <label className="row">
          <input type="checkbox" checked={arePeople} onChange={(event) => setPeople(event.target.checked)} />
          <span>{say("creatorsArePeople", lecture.creators.length)}</span>
        </label>
      )}
      {made === "failed" && <Notice text={say("referenceFailed")} />}
      <CopiedReference label={say("reference")} reference={reference} copy={copy} />
      {reference?.inText !== undefined && (
        <CopiedReference label={say("referenceInText")} reference={{ text: reference.inText }} />
      )}
      {isStyle(format) && <p className="meta">{say("checkReference")}</p>}
    </div>
  );
}
