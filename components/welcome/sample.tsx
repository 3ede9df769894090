import { useEffect, useRef, useState } from "react";
import { sampleRemovedSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useKnownSetting } from "../hooks/use-setting.ts";
import { SampleLecture } from "./sample-lecture.tsx";

/** The sample, until it is removed; it is no entry of the library, and nothing else knows of it. */
export function Sample() {
  const [removed, setRemoved] = useKnownSetting(sampleRemovedSetting);
  const [wasHere, setHere] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const isRemoved = removed?.value === true;
  useEffect(() => {
    if (isRemoved && wasHere) undo.current?.focus();
  }, [isRemoved, wasHere]);
  if (!removed || (isRemoved && !wasHere)) return null;
  if (isRemoved)
    return (
      <p className="row sample-gone">
        <span role="status">{say("sampleRemoved")}</span>
        <button ref={undo} type="button" className="button small" onClick={() => setRemoved(false)}>
          {say("undo")}
        </button>
      </p>
    );
  return (
    <SampleLecture
      onRemove={() => {
        setHere(true);
        setRemoved(true);
      }}
    />
  );
}
