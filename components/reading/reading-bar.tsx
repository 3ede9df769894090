import type { RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { FindField, type FindState } from "../ui/find-field.tsx";
import { Icon } from "../ui/icon.tsx";
import { Segments } from "../ui/segments.tsx";
import { TypeButtons } from "./type-buttons.tsx";
import type { ReadingType } from "./use-reading-type.ts";

interface ReadingBarProps {
  readonly find: FindState;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly type: ReadingType;
  readonly onType: (type: ReadingType) => void;
  readonly onClose: () => void;
}

/** The way back, what is read, and how it looks. */
export function ReadingBar({ find, field, type, onType, onClose }: ReadingBarProps) {
  const { route, go } = useRoute();
  return (
    <div className="reading-bar">
      <button type="button" className="button quiet small" onClick={onClose}>
        <Icon name="back" />
        {say("leaveReading")}
      </button>
      <Segments
        label={say("whatIsRead")}
        choices={[
          { value: "summary", text: say("summary") },
          { value: "transcript", text: say("transcript") },
        ]}
        chosen={route.part === "transcript" ? "transcript" : "summary"}
        onChoose={(part) => go.replace({ ...route, part, at: null, find: null })}
      />
      <FindField search={find} label={say("findInText")} field={field} />
      <TypeButtons type={type} onChange={onType} />
      <button type="button" className="button quiet small" onClick={() => print()}>
        {say("print")}
      </button>
    </div>
  );
}
