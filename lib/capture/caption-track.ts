/** A caption track that the page offers; its text is fetched later, on the page. */
export interface CaptionTrack {
  /** BCP 47 where the page says it so. */
  readonly language: string;
  readonly label: string;
  /** Made by a machine listening, or by one translating. */
  readonly automatic: boolean;
  readonly url: string | null;
}
