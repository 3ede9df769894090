import type { KeyboardEvent, ReactNode } from "react";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { NewPicture } from "../../lib/library/commands/command.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import type { Editor } from "../hooks/use-editor.ts";
import { isComposing } from "../ui/keyboard.ts";

interface SubjectProps {
  readonly facts: LectureFacts;
  readonly picture: NewPicture | null;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  /** Where the title is kept when its field is left, and Esc takes back what was typed. */
  readonly editing?: Pick<Editor, "isOpen" | "cancel" | "onBlur">;
  readonly children?: ReactNode;
}

/** What this page is: picture, title, who and when. */
export function Subject({ facts, picture, title, onTitle, editing, children }: SubjectProps) {
  const { creators, published, durationSeconds, kind, site, language } = facts;

  /** A title is one line; Enter goes on to the next field, Esc goes back to the title as it was. */
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === "Escape" && editing?.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      return editing.cancel();
    }
    if (event.key !== "Enter" || isComposing(event) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.currentTarget.closest("main")?.querySelector<HTMLElement>("[role=combobox]")?.focus();
  }

  return (
    <section className="subject">
      <div className="thumbnail">
        {picture ? (
          <img src={`data:${picture.type};base64,${picture.base64}`} alt="" />
        ) : (
          <Icon name={kind === "page" ? "open" : "play"} />
        )}
        {durationSeconds !== null && durationSeconds > 0 && <span>{sayDuration(durationSeconds)}</span>}
      </div>
      <div>
        <textarea
          dir="auto"
          className="title-field"
          rows={2}
          aria-label={say("title")}
          value={title}
          lang={language ?? undefined}
          onChange={(event) => onTitle(event.target.value.replaceAll("\n", " "))}
          onKeyDown={onKeyDown}
          onBlur={editing?.onBlur}
        />
        <p className="meta dots">
          {creators.length > 0 ? <span dir="auto">{say("listOf", creators)}</span> : <span>{site}</span>}
          {published && <time dateTime={published.value}>{say("dateOnly", published.value)}</time>}
        </p>
        {children}
      </div>
    </section>
  );
}
