import type { FieldConflict, Lecture } from "../lecture/lecture.ts";
import { LIMITS } from "../lecture/limits.ts";
import { canonical } from "./canonical.ts";
import { timeOf } from "./clock.ts";
import { type DocumentState, isObject, type Register } from "./document-state.ts";
import { isOpen, isOwn, losers, textOf, winner } from "./winner.ts";

interface PartThere {
  readonly id: string;
  readonly deletedAt: string | null;
}

/** The fields of a lecture as its document has them, not read yet. */
export function lectureFields(
  { name, registers }: DocumentState,
  summaries: readonly PartThere[],
  transcripts: readonly PartThere[],
  transcriptIds: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const { title, description, series, watched, ...facts } = Object.fromEntries(
    ofKind(registers, "fact/").map(([field, register]) => [field, winner(register)?.value]),
  );
  const conflicts = [...conflictsOf("title", registers), ...conflictsOf("description", registers)];
  const distinctFrom = inOrder(registers, "distinct/", LIMITS.distinctFrom).map(([key]) => key);
  const isWhole = ({ deletedAt }: PartThere) => deletedAt === null;
  return {
    ...facts,
    ...ownText("title", "ownTitle", title, textIn),
    ...ownText("description", "ownDescription", description, textIn),
    ...ownText("series", "ownSeries", series, (value) => value["series"]),
    ...(isObject(watched) && { seenAt: watched["seenAt"], watchedSeconds: watched["watchedSeconds"] }),
    key: keyIn(name),
    tags: inOrder(registers, "tag/", LIMITS.tags).map(([, tag]) => tag),
    aliases: inOrder(registers, "alias/", LIMITS.aliases).map(([key]) => key),
    ...(distinctFrom.length > 0 && { distinctFrom }),
    ...(conflicts.length > 0 && { conflicts: conflicts.slice(-LIMITS.conflicts) }),
    currentSummaryId: current(facts["currentSummaryId"], summaries.filter(isWhole)),
    currentTranscriptId: current(
      facts["currentTranscriptId"],
      transcripts.filter((each) => isWhole(each) && transcriptIds.has(each.id)),
    ),
  };
}

/** The canonical key of the lecture that a document is about. */
function keyIn(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function ownText(
  field: keyof Lecture,
  mark: keyof Lecture,
  value: unknown,
  of: (value: Readonly<Record<string, unknown>>) => unknown,
): object {
  return isObject(value) ? { [field]: of(value), ...(isOwn(value) && { [mark]: true }) } : {};
}

function textIn(value: Readonly<Record<string, unknown>>): unknown {
  return value["text"];
}

function ofKind(registers: DocumentState["registers"], prefix: string): [string, Register][] {
  const all = Object.entries(registers).filter(([name]) => name.startsWith(prefix));
  return all.map(([name, register]) => [name.slice(prefix.length), register]);
}

/** The members of a list that devices add to at once: in the order in which they came, on every device. */
function inOrder(registers: DocumentState["registers"], prefix: string, most: number): [string, unknown][] {
  return ofKind(registers, prefix)
    .map(([member, register]) => ({ member, version: winner(register) }))
    .toSorted((one, other) => {
      const [first, second] = [`${one.version?.at} ${one.member}`, `${other.version?.at} ${other.member}`];
      return first < second ? -1 : 1;
    })
    .slice(0, most)
    .map(({ member, version }) => [member, version?.value]);
}

/** What else somebody wrote there at the same time. What a page said is not kept: it says it again. */
function conflictsOf(field: FieldConflict["field"], registers: DocumentState["registers"]): FieldConflict[] {
  const register = registers[`fact/${field}`] ?? [];
  const shown = winner(register);
  const texts = losers(register).flatMap((version) => {
    const text = textOf(version);
    const isOther = text !== null && canonical(text) !== canonical(shown && textOf(shown));
    return isOther && isOpen(version.value) ? [{ field, text, at: new Date(timeOf(version.at)).toISOString() }] : [];
  });
  const first = new Map(texts.map((each) => [each.text, each]));
  return [...first.values()];
}

/** What was chosen may have been deleted elsewhere, or not have come yet: then the newest that is there is shown. */
function current(chosen: unknown, parts: readonly PartThere[]): string | null {
  if (chosen === null || chosen === undefined) return null;
  return (parts.find(({ id }) => id === chosen) ?? parts.at(-1))?.id ?? null;
}
