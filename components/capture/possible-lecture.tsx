import type { Kind } from "../../lib/lecture/lecture.ts";
import { say } from "../../lib/words/say.ts";
import { Segments } from "../ui/segments.tsx";

interface PossibleLectureProps {
  /** What the page plays; null where no player was found. */
  readonly plays: string | null;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
}

/** What the person is to judge of a page that may be about a lecture: what it plays, and as what it is kept. */
export function PossibleLecture({ plays, kind, onKind }: PossibleLectureProps) {
  const line = plays === null ? say("keptAsPage") : say("pagePlays", plays);
  return (
    <div className="possible">
      <p className="status">
        <span className="one-line" title={line}>
          {line}
        </span>
      </p>
      <Segments
        label={say("kind")}
        chosen={kind}
        onChoose={onKind}
        choices={[
          { value: "video", text: say("kindVideo") },
          { value: "audio", text: say("kindAudio") },
          { value: "page", text: say("kindPage") },
        ]}
      />
    </div>
  );
}
