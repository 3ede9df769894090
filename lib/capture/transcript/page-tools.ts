/** What reading a transcript asks of the page's surroundings. */
export interface PageTools {
  /** The page's address at this moment. */
  address(): URL;
  readonly fetch: typeof fetch;
  wait(ms: number): Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}
