import type { SyncDocument, SyncErrand, SyncRemote, SyncWrite } from "../../library/sync-rows.ts";
import { stampAfter, type Seen } from "../clock.ts";
import type { DocumentState } from "../document-state.ts";
import { isObject } from "../document-state.ts";
import type { FixedBody, OpenedDocument } from "../local-store.ts";
import { pictureIn } from "../read-named.ts";
import { receiveFixed } from "../receive-fixed.ts";
import { type OnDeletion, receiveState } from "../receive-state.ts";
import { afterKind, entryName, noteOfStill, pictureName, stillName } from "./document-names.ts";
import { type KeptEntry, expected } from "./entry-here.ts";
import { foldChanges } from "./fold-changes.ts";
import { projectEntry } from "./project-entry.ts";
import { standInsFor, withStandIns } from "./stand-ins.ts";
import { stateIn, withState, withWords } from "./stored-documents.ts";

export interface Receiving {
  readonly writer: string;
  readonly now: number;
  readonly onDeletion: OnDeletion;
  /** What the server's states were known to have taken in, by id. */
  readonly known: ReadonlyMap<string, Seen>;
}

export interface ReceivedWrite {
  readonly write: SyncWrite;
  readonly held: readonly string[];
  readonly replayed: readonly string[];
}

/** Merges the documents of several entries with what is here, and makes ready what comes of it, in the same order. */
export function receiveDocuments(
  all: readonly { readonly here: KeptEntry; readonly incoming: readonly OpenedDocument[] }[],
  receiving: Receiving,
): ReceivedWrite[] {
  const merged = all.map(({ here, incoming }) => mergeDocuments(here, incoming, receiving));
  const standIns = standInsFor(merged);
  return merged.map((each) => each.outcome(standIns.get(each.here.key) ?? new Set()));
}

function mergeDocuments(here: KeptEntry, incoming: readonly OpenedDocument[], receiving: Receiving): Merging {
  const folded = foldChanges(here, receiving.writer);
  const merged = new Merging(here, folded.state, folded.documents, receiving);
  // Words are judged by what their entry says of them.
  for (const document of incoming) if (!("content" in document.body)) merged.takeState(document, document.body);
  for (const document of incoming) if ("content" in document.body) merged.takeWords(document, document.body);
  return merged;
}

class Merging {
  readonly #here: KeptEntry;
  readonly #receiving: Receiving;
  readonly #rows: Map<string, SyncDocument>;
  readonly #changed: Map<string, SyncDocument>;
  readonly #remotes: SyncRemote[] = [];
  readonly #done: string[] = [];
  readonly #held: SyncErrand[] = [];
  readonly #replayed: string[] = [];
  #state: DocumentState | null;
  #announced: DocumentState | null = null;

  constructor(
    here: KeptEntry,
    state: DocumentState | null,
    folded: ReadonlyMap<string, SyncDocument>,
    receiving: Receiving,
  ) {
    this.#here = here;
    this.#state = state;
    this.#changed = new Map(folded);
    this.#rows = new Map([...here.documents, ...folded]);
    this.#receiving = receiving;
  }

  takeState({ id, rev, epoch }: OpenedDocument, body: DocumentState): void {
    const { writer, now, onDeletion, known } = this.#receiving;
    const isEntry = body.name === entryName(this.#here.key);
    const mine = isEntry ? this.#state : stateIn(this.#rows.get(body.name));
    const stampFor = (seen: Seen) => stampAfter(seen, now, writer);
    const taken = receiveState(mine, body, known.get(id) ?? null, { stampFor, onDeletion });
    if (taken.deletes && onDeletion === "hold") {
      if (isEntry) this.#announced = taken.state;
      this.#held.push({ id, rev, queue: "held" });
      return;
    }
    if (isEntry) this.#state = taken.state;
    if (taken.isReplayed) this.#replayed.push(id);
    this.#put(withState(this.#rows.get(body.name), this.#here.key, taken.state, taken.isDirty));
    this.#know({ id, name: body.name, rev, epoch, seen: body.seen });
  }

  takeWords({ id, rev, epoch }: OpenedDocument, body: FixedBody): void {
    const mine = this.#rows.get(body.name);
    const taken = receiveFixed(mine ? this.#bodyOf(mine) : null, body, this.#isWanted(body.name));
    const { content } = taken.body;
    const words = content === null ? "gone" : mine?.words === "in-library" ? "in-library" : "apart";
    this.#put(withWords(mine, body, words, taken.isDirty, content));
    this.#know({ id, name: body.name, rev, epoch, seen: null });
  }

  get here(): KeptEntry {
    return this.#here;
  }

  /** What its document says, or will once a deletion that is held back is made: what was handed over is not its own any more. */
  get state(): DocumentState | null {
    return this.#announced ?? this.#state;
  }

  outcome(standIns: ReadonlySet<string>): ReceivedWrite {
    const { entry, words } = this.#state
      ? projectEntry(this.#here, this.#state, this.#rows)
      : { entry: null, words: [] };
    for (const row of words) this.#put(row);
    const write = {
      expects: [expected(this.#here)],
      settles: this.#here.pending.map(({ id }) => id),
      documents: [...this.#changed.values()],
      remotes: this.#remotes,
      errands: this.#held,
      done: this.#done,
      ...(entry && { entry: withStandIns(entry, this.#here.key, standIns) }),
    };
    return { write, held: this.#held.map(({ id }) => id), replayed: this.#replayed };
  }

  #put(row: SyncDocument): void {
    this.#rows.set(row.name, row);
    this.#changed.set(row.name, row);
  }

  #know(remote: SyncRemote): void {
    this.#remotes.push(remote);
    this.#done.push(remote.id);
  }

  /** Whether the entry names them. */
  #isWanted(name: string): boolean {
    if (this.#state === null) return true;
    if (name.startsWith("z:")) return `transcript/${afterKind(name)}` in this.#state.registers;
    const note = noteOfStill(name);
    const versions = this.#state.registers[note === null ? "picture/" : `note/${note}`] ?? [];
    return versions.some(({ value }) => {
      const picture = pictureIn(note !== null && isObject(value) ? value["still"] : value);
      if (!picture) return false;
      return name === (note === null ? pictureName(this.#here.key, picture) : stillName(this.#here.key, note, picture));
    });
  }

  #bodyOf({ name, of, words, content }: SyncDocument): FixedBody {
    if (words === "gone") return { name, of, content: null };
    // That they are here is what counts; they are the same everywhere.
    return { name, of, content: words === "apart" ? (content ?? null) : true };
  }
}
