import type { CaptionTrack } from "../caption-track.ts";
import type { ToldByFeed } from "../feed/told.ts";
import type { TranscriptAnswer, TranscriptRequest } from "./transcript-answer.ts";

/** What a route brings: the part of the answer that is its own. */
export type FoundTranscript = Pick<
  Extract<TranscriptAnswer, { ok: true }>,
  "language" | "origin" | "cues" | "problems"
>;

/** How a caption file or a site's answer is asked for. */
export interface RequestOptions {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In bytes: what is longer is not waited for to its end. */
  readonly most?: number;
  /** For hosts that belong to the page's site and let it ask with the person's session. */
  readonly withSession?: true;
  /** For hosts where a site that is known by its host keeps its files, as its own player asks them. */
  readonly ofSite?: true;
}

/**
 * One reading of one page. Whatever waits fails with `moved-on` when the page shows another lecture by then, and with
 * `timed-out` when there is no time left.
 */
export interface Visit {
  readonly page: Document;
  readonly url: URL;
  readonly request: TranscriptRequest;
  /** The body of an answer: never empty, never a web page. */
  readonly bytes: (address: string | URL, asked?: RequestOptions) => Promise<Uint8Array>;
  readonly json: (address: string | URL, asked?: RequestOptions) => Promise<unknown>;
  readonly wait: (ms: number) => Promise<void>;
  /** Looks again and again until there is something; null when there was nothing all the time. */
  readonly until: <T>(look: () => T | null, ms: number) => Promise<T | null>;
  /** Names tracks that the answer lists, whichever is taken. */
  readonly offer: (tracks: readonly CaptionTrack[]) => void;
}

/** One way to a transcript: null where it does not lead to one here, and the next is tried. Fails by throwing `RouteFailure`. */
export type TranscriptRoute = (visit: Visit) => Promise<FoundTranscript | null>;

export interface TranscriptSite {
  matches(url: URL, page: Document): boolean;
  /** In the order in which they are tried. */
  readonly routes: readonly TranscriptRoute[];
  /** What is said of the lecture where a route may lead to its transcript. */
  readonly told?: (visit: Visit) => Promise<ToldByFeed | null>;
  /** What every page may have is not looked for on this site's: its pages are known, and would be misread. */
  readonly isAll?: true;
}
