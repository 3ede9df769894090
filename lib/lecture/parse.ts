import { countText, type Counts } from "../text/count.ts";
import * as read from "./fields.ts";
import type { FieldConflict, Lecture } from "./lecture.ts";
import { LIMITS } from "./limits.ts";
import type { Note } from "./note.ts";
import { readFacts, readTags } from "./parse-facts.ts";
import type { Picture } from "./picture.ts";
import type { Stored } from "./record.ts";
import type { Records, Table } from "./records.ts";
import type { Summary, SummarySource } from "./summary.ts";
import type { Cue, Transcript } from "./transcript.ts";

const STORED = ["id", "rev", "updatedAt", "deletedAt"];
const FACTS =
  "key url site kind title creators published description durationSeconds thumbnailUrl language keywords chapters series aliases".split(
    " ",
  );

/** The one way into the library for each kind of record. */
export const parsers: { readonly [T in Table]: (value: unknown) => read.Parsed<Records[T]> } = {
  lectures: parseLecture,
  summaries: parseSummary,
  transcripts: parseTranscript,
  notes: parseNote,
  pictures: parsePicture,
};

export function parseLecture(value: unknown): read.Parsed<Lecture> {
  return read.parsed(() => {
    const raw = read.object(value, "lecture");
    const own = ["tags", "savedAt", "currentSummaryId", "currentTranscriptId", "conflicts", "stub", "ownTitle"];
    return {
      ...read.unknownFields(raw, [...STORED, ...FACTS, ...own]),
      ...stored(raw),
      ...readFacts(raw),
      tags: readTags(raw["tags"]),
      savedAt: read.dateTime(raw["savedAt"], "savedAt"),
      currentSummaryId: read.orNull(raw["currentSummaryId"], (id) => identifier(id, "currentSummaryId")),
      currentTranscriptId: read.orNull(raw["currentTranscriptId"], (id) => identifier(id, "currentTranscriptId")),
      ...(raw["conflicts"] !== undefined && { conflicts: read.list(raw["conflicts"], "conflicts", 20, conflict) }),
      ...(raw["stub"] === true && { stub: true as const }),
      ...(raw["ownTitle"] === true && { ownTitle: true as const }),
    };
  });
}

export function parseSummary(value: unknown): read.Parsed<Summary> {
  return read.parsed(() => {
    const raw = read.object(value, "summary");
    const text = read.text(raw["text"], "text", LIMITS.summary);
    return {
      ...read.unknownFields(raw, [...STORED, "lectureId", "text", "counts", "source", "language", "createdAt"]),
      ...stored(raw),
      lectureId: identifier(raw["lectureId"], "lectureId"),
      text,
      counts: countText(text),
      source: source(raw["source"]),
      language: read.orNull(raw["language"], (each) => read.language(each, "language")),
      createdAt: read.dateTime(raw["createdAt"], "createdAt"),
    };
  });
}

export function parseTranscript(value: unknown): read.Parsed<Transcript> {
  return read.parsed(() => {
    const raw = read.object(value, "transcript");
    return {
      ...read.unknownFields(raw, [...STORED, "lectureId", "language", "counts", "origin", "cues"]),
      ...stored(raw),
      lectureId: identifier(raw["lectureId"], "lectureId"),
      language: read.orNull(raw["language"], (each) => read.language(each, "language")),
      counts: counts(raw["counts"]),
      origin: read.oneOf(raw["origin"], "origin", ["captions", "automatic", "page", "file", "speech"]),
      cues: read.list(raw["cues"], "cues", LIMITS.cues, readCue),
    };
  });
}

export function parseNote(value: unknown): read.Parsed<Note> {
  return read.parsed(() => {
    const raw = read.object(value, "note");
    return {
      ...read.unknownFields(raw, [...STORED, "lectureId", "atSeconds", "text", "createdAt"]),
      ...stored(raw),
      lectureId: identifier(raw["lectureId"], "lectureId"),
      atSeconds: read.orNull(raw["atSeconds"], (each) => read.number(each, "atSeconds")),
      text: read.text(raw["text"], "text", LIMITS.note),
      createdAt: read.dateTime(raw["createdAt"], "createdAt"),
    };
  });
}

export function parsePicture(value: unknown): read.Parsed<Picture> {
  return read.parsed(() => {
    const raw = read.object(value, "picture");
    const base64 = read.text(raw["base64"], "base64", LIMITS.pictureBase64);
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) read.misfit("base64", "base64 text", base64);
    return {
      ...read.unknownFields(raw, [...STORED, "lectureId", "type", "base64"]),
      ...stored(raw),
      lectureId: identifier(raw["lectureId"], "lectureId"),
      type: read.oneOf(raw["type"], "type", ["image/webp", "image/jpeg", "image/png"]),
      base64,
    };
  });
}

function stored(raw: read.Unparsed): Stored {
  return {
    id: identifier(raw["id"], "id"),
    rev: read.whole(raw["rev"], "rev"),
    updatedAt: read.dateTime(raw["updatedAt"], "updatedAt"),
    deletedAt: read.orNull(raw["deletedAt"], (value) => read.dateTime(value, "deletedAt")),
  };
}

function identifier(value: unknown, field: string): string {
  const id = read.name(value, field, 100);
  return /^[\w.:-]+$/.test(id) ? id : read.misfit(field, "an identifier", value);
}

function conflict(value: unknown, field: string): FieldConflict {
  const raw = read.object(value, field);
  return {
    field: read.oneOf(raw["field"], `${field}.field`, ["title", "description"]),
    text: read.text(raw["text"], `${field}.text`, LIMITS.description),
    at: read.dateTime(raw["at"], `${field}.at`),
  };
}

function source(value: unknown): SummarySource {
  const raw = read.object(value, "source");
  const name = read.orNull(raw["name"], (each) => read.line(each, "source.name", LIMITS.name));
  const prompt = read.orNull(raw["prompt"], (each) => read.text(each, "source.prompt", LIMITS.summary));
  const cutOff = read.orNull(raw["cutOff"], (each) =>
    read.oneOf(each, "source.cutOff", ["length", "content-filter"] as const),
  );
  return {
    by: read.oneOf(raw["by"], "source.by", ["person", "page", "extract", "browser", "model"]),
    ...(name !== null && { name }),
    ...(prompt !== null && { prompt }),
    ...(cutOff !== null && { cutOff }),
  };
}

function counts(value: unknown): Counts {
  const raw = read.object(value, "counts");
  return {
    cjk: read.whole(raw["cjk"], "counts.cjk"),
    words: read.whole(raw["words"], "counts.words"),
    characters: read.whole(raw["characters"], "counts.characters"),
  };
}

/** One caption, out of anything. */
export function readCue(value: unknown, field: string): Cue {
  const raw = read.object(value, field);
  const end = read.orNull(raw["endSeconds"], (each) => read.number(each, `${field}.endSeconds`));
  const speaker = read.orNull(raw["speaker"], (each) => read.line(each, `${field}.speaker`, LIMITS.name));
  return {
    startSeconds: read.number(raw["startSeconds"], `${field}.startSeconds`),
    ...(end !== null && { endSeconds: end }),
    text: read.text(raw["text"], `${field}.text`, LIMITS.cue),
    ...(speaker !== null && { speaker }),
  };
}
