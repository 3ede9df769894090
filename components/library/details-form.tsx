import { isDate } from "../../lib/lecture/fields.ts";
import { calendarDay } from "../../lib/lecture/calendar-day.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { LecturePatch } from "../../lib/lecture/merge.ts";
import { type DraftMark, editsOf } from "../../lib/library/draft.ts";
import { readDuration, sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { TextField } from "../ui/text-field.tsx";
import { KindField } from "./kind-field.tsx";
import { LanguageField } from "./language-field.tsx";
import { Origin } from "./origin.tsx";

const SEPARATORS = /[,，、;\n]/;

/** What is known of the lecture; each field is kept when it is left, and each change can be undone. */
export function DetailsForm({ lecture }: { readonly lecture: Lecture }) {
  const { run } = useCommands();
  const { id, title, creators, published, durationSeconds, description } = lecture;

  async function keep(
    patch: LecturePatch,
    base: LecturePatch,
    settles?: DraftMark,
    done = say("detailsChanged"),
  ): Promise<boolean> {
    return (await run("updateLecture", { id, base, patch }, done, settles)).status === "done";
  }
  const draft = (field: string) => `${editsOf(id)}${field}`;

  return (
    <div className="form">
      <TextField
        label={say("title")}
        value={title}
        draft={draft("title")}
        problemWith={(text) => (text.trim() === "" ? say("emptyTitleField") : null)}
        onSave={(text, base, typed) => keep({ title: text.trim() }, { title: base }, typed, say("titleChanged"))}
      />
      <TextField
        label={say("creators")}
        value={say("listOf", creators)}
        draft={draft("creators")}
        onSave={(text, base, typed) =>
          keep({ creators: namesIn(text, creators) }, { creators: namesIn(base, creators) }, typed)
        }
      />
      <div className="form two">
        <TextField
          label={say("published")}
          value={published ? calendarDay(published.value) : ""}
          draft={draft("published")}
          problemWith={(text) => (text.trim() === "" || isDate(text.trim()) ? null : say("badDate"))}
          onSave={(text, _, typed) => keep({ published: dayOf(text) }, { published }, typed)}
        />
        <TextField
          label={say("duration")}
          value={durationSeconds === null ? "" : sayDuration(durationSeconds)}
          draft={draft("duration")}
          problemWith={(text) => (text.trim() === "" || readDuration(text) !== null ? null : say("badDuration"))}
          onSave={(text, _, typed) => keep({ durationSeconds: readDuration(text) }, { durationSeconds }, typed)}
        />
      </div>
      <div className="form two">
        <KindField kind={lecture.kind} onChange={(kind) => void keep({ kind }, { kind: lecture.kind })} />
        <LanguageField
          language={lecture.language}
          onChange={(language) => void keep({ language }, { language: lecture.language })}
        />
      </div>
      <Origin lecture={lecture} />
      <TextField
        label={say("description")}
        value={description}
        draft={draft("description")}
        multiline
        onSave={(text, base, typed) => keep({ description: text }, { description: base }, typed)}
      />
    </div>
  );
}

/** Names between separators; one that is known with a comma in it, such as of a title behind it, stays whole. */
function namesIn(text: string, known: readonly string[]): string[] {
  const whole = known.filter((name) => SEPARATORS.test(name));
  const marked = whole.reduce((rest, name, at) => rest.replace(name, () => `\0${at}\0`), text);
  const names = marked.split(SEPARATORS).map((name) => name.replace(/\0(\d+)\0/g, (_, at) => whole[Number(at)] ?? ""));
  return [...new Set(names.map((name) => name.trim()))].filter(Boolean);
}

function dayOf(text: string): Lecture["published"] {
  return text.trim() === "" ? null : { value: text.trim(), precision: "day" };
}
