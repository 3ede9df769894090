import type { Kind } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";

const KINDS = { video: "kindVideo", audio: "kindAudio", page: "kindPage" } as const;

interface KindFieldProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

export function KindField({ kind, onChange }: KindFieldProps) {
  return (
    <label>
      <span className="label">{say("kind")}</span>
      <select className="field" value={kind} onChange={(event) => onChange(kindNamed(event.target.value))}>
        {Object.entries(KINDS).map(([each, name]) => (
          <option key={each} value={each}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function kindNamed(value: string): Kind {
  return value === "video" || value === "audio" ? value : "page";
}
