import type { Entry } from "../../../../lib/lecture/entry.ts";
import { mergedLecture } from "../../../../lib/lecture/duplicate.ts";
import { madeNote, madeSummary, wholeEntry, withTranscript } from "../made-entries.ts";
import type { Chance } from "./chance.ts";

const TRASHED = "2026-11-30T10:00:00.000Z";

/** What a person sees, and how they write. */
interface Desk {
  readonly chance: Chance;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly word: () => string;
}

export type Changes = ReadonlyMap<string, Entry | null>;

/** Something that a person does in their library: the entries that it changes; none where there is nothing to do it to. */
type Act = (desk: Desk) => Changes;

const isLive = ({ lecture }: Entry) => lecture.deletedAt === null;

function live({ chance, entries }: Desk): Entry | null {
  return chance.any([...entries.values()].filter(isLive));
}

const one = (entry: Entry | null, change: (entry: Entry) => Entry): Changes =>
  entry ? new Map([[entry.lecture.key, change(entry)]]) : new Map();

const field =
  (patch: (entry: Entry) => Partial<Entry["lecture"]>) =>
  (entry: Entry): Entry => ({ ...entry, lecture: { ...entry.lecture, ...patch(entry) } });

/** Without what was to be settled of that field: writing settles it. */
function settled(entry: Entry, name: "title" | "description"): Entry {
  const { conflicts = [], ...lecture } = entry.lecture;
  const left = conflicts.filter((each) => each.field !== name);
  return { ...entry, lecture: { ...lecture, ...(left.length > 0 && { conflicts: left }) } };
}

const save: Act = ({ chance, entries, word }) => {
  const key = `yt:${chance.below(30)}`;
  const former = entries.get(key);
  if (former)
    return one(
      former,
      field(() => ({ deletedAt: null, seenAt: TRASHED, watchedSeconds: chance.below(1000) })),
    );
  return new Map([[key, wholeEntry(key, { tags: [word()], durationSeconds: 60 })]]);
};

const title: Act = (desk) =>
  one(
    live(desk),
    field(() => ({ title: desk.word(), ownTitle: true })),
  );

const settle: Act = (desk) =>
  one(desk.chance.any([...desk.entries.values()].filter(({ lecture }) => lecture.conflicts)), (entry) =>
    settled(entry, entry.lecture.conflicts?.[0]?.field ?? "title"),
  );

const description: Act = (desk) =>
  one(
    live(desk),
    field(() => ({ description: desk.word(), ownDescription: true })),
  );

const tag: Act = (desk) =>
  one(
    live(desk),
    field(({ lecture }) => ({ tags: [...lecture.tags, desk.word()] })),
  );

const untag: Act = (desk) =>
  one(
    live(desk),
    field(({ lecture }) => ({ tags: lecture.tags.toSpliced(desk.chance.below(lecture.tags.length || 1), 1) })),
  );

const note: Act = (desk) =>
  one(live(desk), (entry) => ({ ...entry, notes: [...entry.notes, madeNote(`n-${desk.word()}`, desk.word())] }));

const editNote: Act = (desk) =>
  one(live(desk), (entry) => {
    const chosen = desk.chance.any(entry.notes.filter(({ deletedAt }) => deletedAt === null));
    const changed = desk.chance.happens(0.3) ? { deletedAt: TRASHED } : { text: desk.word() };
    return { ...entry, notes: entry.notes.map((each) => (each === chosen ? { ...each, ...changed } : each)) };
  });

const summary: Act = (desk) =>
  one(live(desk), (entry) => ({
    ...entry,
    summaries: [...entry.summaries, madeSummary(`s-${desk.word()}`, desk.word())],
  }));

/** The captions of a page are the same on every device, and read by each for itself. */
const captions: Act = (desk) =>
  one(live(desk), (entry) => {
    if (entry.transcripts.some(({ deletedAt }) => deletedAt === null)) return entry;
    const made = withTranscript(entry, `t-${desk.word()}`, `Said in ${entry.lecture.key}`);
    return { ...made, transcripts: [...entry.transcripts, ...made.transcripts] };
  });

const transcript: Act = (desk) =>
  one(live(desk), (entry) => {
    const made = withTranscript(entry, `t-${desk.word()}`, desk.word());
    return { ...made, transcripts: [...entry.transcripts, ...made.transcripts] };
  });

const untranscribe: Act = (desk) =>
  one(live(desk), (entry) => {
    const chosen = desk.chance.any(entry.transcripts);
    const left = entry.transcripts.filter((each) => each !== chosen);
    return { ...field(() => ({ currentTranscriptId: left.at(-1)?.id ?? null }))(entry), transcripts: left };
  });

const trash: Act = (desk) =>
  one(
    live(desk),
    field(() => ({ deletedAt: TRASHED })),
  );

const restore: Act = ({ chance, entries }) =>
  one(
    chance.any([...entries.values()].filter((entry) => !isLive(entry))),
    field(() => ({ deletedAt: null })),
  );

const emptyTrash: Act = ({ entries }) =>
  new Map([...entries.values()].filter((entry) => !isLive(entry)).map(({ lecture }) => [lecture.key, null]));

/** Two entries of one lecture, as `mergeLectures` does it: all parts go to the one that stays, the other goes to Trash. */
const merge: Act = (desk) => {
  const [kept, gone] = [live(desk), live(desk)];
  if (!kept || !gone || kept === gone) return new Map();
  const { lecture } = mergedLecture(kept.lecture, gone.lecture, []);
  const ids = new Set([...kept.notes, ...kept.summaries, ...kept.transcripts].map(({ id }) => id));
  const more = <P extends { readonly id: string }>(parts: readonly P[]) => parts.filter(({ id }) => !ids.has(id));
  return new Map([
    [
      kept.lecture.key,
      {
        ...kept,
        lecture: {
          ...lecture,
          currentTranscriptId: kept.lecture.currentTranscriptId ?? gone.lecture.currentTranscriptId,
        },
        notes: [...kept.notes, ...more(gone.notes)],
        summaries: [...kept.summaries, ...more(gone.summaries)],
        transcripts: [...kept.transcripts, ...more(gone.transcripts)],
      },
    ],
    [
      gone.lecture.key,
      {
        ...field(() => ({ deletedAt: TRASHED, currentSummaryId: null, currentTranscriptId: null }))(gone),
        notes: [],
        summaries: [],
        transcripts: [],
      },
    ],
  ]);
};

/** More often where people do it more often. */
export const ACTS: readonly [Act, ...Act[]] = [
  save,
  ...repeat(3, save),
  ...repeat(2, title),
  description,
  ...repeat(3, tag),
  untag,
  ...repeat(3, note),
  ...repeat(2, editNote),
  settle,
  summary,
  captions,
  transcript,
  untranscribe,
  trash,
  restore,
  merge,
  emptyTrash,
];

function repeat(times: number, act: Act): Act[] {
  return Array.from({ length: times }, () => act);
}
