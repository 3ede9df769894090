import type { QueryField } from "./query/query.ts";

/** Everything of one lecture that is searched, as it is written. */
export interface LectureTexts {
  readonly title: string;
  readonly creators: readonly string[];
  readonly tags: readonly string[];
  readonly description: string;
  /** Of the current summary; empty when there is none. */
  readonly summary: string;
  readonly notes: readonly string[];
  /** Chapters, series, keywords, site, former versions of the summary. */
  readonly context: readonly string[];
}

/** How search reads what it has found, in its own transaction: it knows no other store than the index. */
export interface TextSource {
  readonly stores: readonly string[];
  readonly texts: (transaction: IDBTransaction, id: string) => Promise<LectureTexts | null>;
  /** Texts of the captions of the current transcript, in order; none without a transcript. */
  readonly cues: (transaction: IDBTransaction, id: string) => Promise<readonly { readonly text: string }[]>;
}

/** The texts of a lecture in which words are looked for; transcripts are read apart, because they are long. */
export function textsIn(texts: LectureTexts, fields: readonly QueryField[] | null): readonly string[] {
  if (fields === null)
    return [
      texts.title,
      ...texts.creators,
      ...texts.tags,
      texts.summary,
      ...texts.notes,
      texts.description,
      ...texts.context,
    ];
  return fields.flatMap((field) => {
    if (field === "title") return [texts.title];
    if (field === "summary") return [texts.summary];
    return field === "notes" ? texts.notes : [];
  });
}
