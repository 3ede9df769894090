import { FIELD, OFTEN_SHIFT, oftenOf, USUAL, type Partition } from "../partition.ts";
import {
  isKeptKind,
  neighbourCharacters,
  neighboursTerm,
  neighbourWords,
  NEIGHBOUR_KINDS,
} from "../terms/marked-terms.ts";
import { BAKED } from "../ranking/weights.ts";
import { scanTerms } from "../terms/scan-terms.ts";
import { BlockWriter, type Block } from "./block.ts";
import { ByteWriter } from "./bytes.ts";
import { PostingLog, type SortedPostings } from "./posting-log.ts";
import { PostingsWriter } from "./postings.ts";
import { TermTable } from "./term-table.ts";
import { TouchedTerms } from "./touched-terms.ts";
import { VocabularyBuilder, type WordList } from "./vocabulary.ts";

export interface BuiltSegment {
  readonly blocks: readonly Block[];
  readonly words: readonly WordList[];
}

/** Makes a segment out of documents, which come by growing numbers. */
export class SegmentBuilder {
  readonly #partition: Partition;
  readonly #table = new TermTable();
  readonly #log = new PostingLog();
  readonly #neighbours = new PostingLog();
  /** The kinds of neighbours that there are, in the order in which they came: most documents have few of them. */
  readonly #kinds: number[] = [];
  /** For each kind, its place among them, counted from 1; 0 as long as it has not come. */
  readonly #places = new Uint32Array(NEIGHBOUR_KINDS);
  /** For each place, the last document that had that kind. */
  readonly #seen: number[] = [];
  readonly #touched = new TouchedTerms();
  #documents = 0;
  #number = 0;
  #field = 0;
  #before: number | null = null;
  /** How much longer the document is than usual. */
  #length = 1;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  begin(number: number): void {
    this.#number = number;
    this.#documents++;
  }

  /** A folded text of the document; for the partition `text`, `field` is the bit of the field it stands in. */
  addText(folded: string, field = 0): void {
    this.#field = field;
    this.#before = null;
    scanTerms(folded, this.#visitor);
  }

  /** A term that stands for itself. */
  addTerm(term: string, field = 0): void {
    this.#field = field;
    this.#touch(this.#table.ofWord(term));
  }

  end(): void {
    const touched = this.#touched;
    const own = touched.length;
    for (let at = 0; at < own; at++) {
      const id = touched.id(at);
      const fields = touched.fields(id);
      for (const within of this.#table.within(id)) touched.add(within, fields);
    }
    let all = 0;
    for (let at = 0; at < touched.length; at++) all += touched.count(touched.id(at));
    this.#length = Math.max(1, all / BAKED.usualLength);
    for (let at = 0; at < touched.length; at++) {
      const id = touched.id(at);
      this.#log.add(id, this.#number, this.#infoOf(id));
    }
    touched.clear();
  }

  finish(): BuiltSegment {
    const blocks = new BlockWriter();
    const usual = USUAL[this.#partition];
    const postings = this.#log.sorted(this.#table.size);
    const vocabulary = new VocabularyBuilder();
    let neighboursWritten = false;
    for (const [term, id] of this.#table.sorted()) {
      if (!neighboursWritten && term > neighboursTerm(0)) {
        neighboursWritten = true;
        this.#addNeighbours(blocks);
      }
      blocks.add(term, encoded(postings, id, usual));
      const [start, end] = [postings.starts[id] ?? 0, postings.starts[id + 1] ?? 0];
      const count = end - start;
      vocabulary.add(term, count, this.#isNaming(postings, id));
    }
    if (!neighboursWritten) this.#addNeighbours(blocks);
    return { blocks: blocks.take(true), words: vocabulary.take() };
  }

  readonly #visitor = {
    word: (text: string): void => {
      const id = this.#table.ofWord(text);
      this.#touch(id);
      const hash = this.#table.hash(id);
      if (this.#before !== null) this.#touchNeighbours(neighbourWords(this.#before, hash));
      this.#before = hash;
    },
    joined: (text: string): void => this.#touch(this.#table.ofWord(text)),
    run: (folded: string, start: number, end: number): void => {
      this.#before = null;
      if (hasHalves(folded, start, end)) this.#addRareRun(Array.from(folded.slice(start, end)));
      else this.#addRun(folded, start, end);
    },
  };

  #addRun(folded: string, start: number, end: number): void {
    let one = 0;
    let two = 0;
    for (let at = start; at < end; at++) {
      const unit = folded.charCodeAt(at);
      if (two !== 0) this.#touch(this.#table.ofCharacters(two, unit));
      if (one !== 0) {
        const kind = neighbourCharacters(one, two, unit);
        if (isKeptKind(kind)) this.#touchNeighbours(kind);
      }
      one = two;
      two = unit;
    }
    // Every other character is the first of a pair.
    if (two !== 0) this.#touch(this.#table.ofCharacters(two, 0));
  }

  /** Characters outside the basic plane are too rare for a faster way. */
  #addRareRun(characters: readonly string[]): void {
    characters.forEach((character, at) => {
      const before = characters[at - 1];
      this.#touch(this.#termOf(character));
      if (before !== undefined) this.#touch(this.#termOf(before + character));
    });
  }

  #termOf(characters: string): number {
    if (characters.length === 1) return this.#table.ofCharacters(characters.charCodeAt(0), 0);
    const isPlain = characters.length === 2 && !hasHalves(characters, 0, 2);
    if (isPlain) return this.#table.ofCharacters(characters.charCodeAt(0), characters.charCodeAt(1));
    return this.#table.ofWord(characters);
  }

  #touch(id: number): void {
    this.#touched.add(id, this.#field);
  }

  #touchNeighbours(kind: number): void {
    const place = (this.#places[kind] ||= this.#kinds.push(kind)) - 1;
    if (this.#seen[place] === this.#documents) return;
    this.#seen[place] = this.#documents;
    this.#neighbours.add(place, this.#number, 0);
  }

  #infoOf(id: number): number {
    if (this.#partition === "facts") return 0;
    const often = oftenOf(this.#touched.count(id) / this.#length);
    return this.#partition === "speech" ? often : this.#touched.fields(id) | (often << OFTEN_SHIFT);
  }

  #addNeighbours(blocks: BlockWriter): void {
    const neighbours = this.#neighbours.sorted(this.#kinds.length);
    for (const kind of Uint32Array.from(this.#kinds).toSorted())
      blocks.add(neighboursTerm(kind), encoded(neighbours, (this.#places[kind] ?? 0) - 1, 0));
  }

  /** Whether a term stands in a title or a tag. */
  #isNaming({ starts, infos }: SortedPostings, id: number): boolean {
    if (this.#partition !== "text") return this.#partition === "facts";
    return infos.subarray(starts[id], starts[id + 1]).some((info) => (info & FIELD.title) !== 0);
  }
}

const scratch = new ByteWriter();

function encoded({ starts, numbers, infos }: SortedPostings, key: number, usual: number): Uint8Array {
  const writer = new PostingsWriter(scratch, usual);
  const end = starts[key + 1] ?? 0;
  for (let at = starts[key] ?? 0; at < end; at++) writer.add(numbers[at] ?? 0, infos[at] ?? 0);
  return scratch.lend();
}

function hasHalves(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) return true;
  }
  return false;
}
