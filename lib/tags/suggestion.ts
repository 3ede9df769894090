/** Why a tag is suggested; each is true of the page and the library at hand. */
export type Reason =
  | { readonly by: "title" | "description" | "keyword" | "hashtag" | "creator-name" }
  /** Proposed by the person's own model, of this name. */
  | { readonly by: "model"; readonly name: string }
  /** Named so often in the transcript. */
  | { readonly by: "said"; readonly times: number }
  /** Borne by so many lectures that are like this one, or of the same creator or series. */
  | { readonly by: "similar" | "creator" | "series"; readonly lectures: number };

export interface Suggestion {
  /** In the person's own spelling where the tag is known. */
  readonly tag: string;
  /** The strongest of the reasons. */
  readonly reason: Reason;
  readonly isKnown: boolean;
  /** 0 to 1: how likely the person would choose it. */
  readonly weight: number;
}
