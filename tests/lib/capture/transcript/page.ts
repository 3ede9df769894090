import { Window } from "happy-dom";
import type { CaptionTrack } from "../../../../lib/capture/caption-track.ts";
import { pageKey } from "../../../../lib/capture/page-key.ts";
import type { PageTools } from "../../../../lib/capture/transcript/page-tools.ts";
import { readTranscriptHere } from "../../../../lib/capture/transcript/read-transcript-here.ts";
import type { TranscriptAnswer, TranscriptRequest } from "../../../../lib/capture/transcript/transcript-answer.ts";

/** What the site says to a request: a body, JSON, a response, an error; nothing for a request that never ends. */
export type Said = string | object | Response | Error | undefined;
/** By the beginning of the address, without the host where it is the page's own. */
export type Site = Readonly<Record<string, Said | ((asked: Asked) => Said)>>;

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: string;
}

export interface Visited {
  readonly answer: TranscriptAnswer;
  readonly asked: readonly Asked[];
  /** When the answer came, in milliseconds. */
  readonly took: number;
}

export function open(html: string, url: string): Document {
  const window = new Window({ url });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** A clock that goes on only when nothing else does. */
export function clock() {
  let time = 0;
  let waiting: { readonly at: number; readonly go: () => void }[] = [];
  return {
    now: () => time,
    wait: (ms: number) => new Promise<void>((go) => void waiting.push({ at: time + ms, go })),
    async run<T>(promise: Promise<T>): Promise<T> {
      const state = { isDone: false };
      const watched = promise.finally(() => (state.isDone = true));
      while (!state.isDone) {
        for (let turn = 0; turn < 4; turn++) await new Promise((go) => setImmediate(go));
        if (state.isDone) break;
        time = Math.min(...waiting.map(({ at }) => at));
        const due = waiting.filter(({ at }) => at <= time);
        waiting = waiting.filter(({ at }) => at > time);
        for (const { go } of due) go();
      }
      return watched;
    },
  };
}

export interface Around {
  readonly html?: string;
  readonly page?: Document;
  readonly site?: Site;
  readonly request?: Partial<TranscriptRequest>;
  /** The page's address after so many milliseconds. */
  readonly moves?: { readonly to: string; readonly after: number };
  /** What happens on the page as time goes on. */
  readonly on?: (page: Document, ms: number) => void;
}

/** Reads the transcript of a page as a person who asked for it would get it. */
export async function read(
  url: string,
  { html = "", site = {}, request = {}, moves, ...around }: Around,
): Promise<Visited> {
  const page = around.page ?? open(html, url);
  const time = clock();
  const asked: Asked[] = [];
  const tools: PageTools = {
    address: () => new URL(moves && time.now() >= moves.after ? moves.to : url),
    now: time.now,
    async wait(ms) {
      await time.wait(ms);
      around.on?.(page, time.now());
    },
    fetch: (input, init = {}) => {
      const address = input instanceof Request ? input.url : input.toString();
      const one = { url: address, init, body: typeof init.body === "string" ? init.body : "" };
      asked.push(one);
      return respond(one, site, new URL(url).origin);
    },
  };
  const whole: TranscriptRequest = {
    key: pageKey(new URL(url))?.key ?? "",
    tracks: [],
    player: null,
    languages: ["en"],
    original: null,
    durationSeconds: null,
    track: null,
    isAsked: true,
    ...request,
  };
  const answer = await time.run(readTranscriptHere(page, whole, tools));
  return { answer, asked, took: time.now() };
}

export function track(language: string, more: Partial<CaptionTrack> = {}): CaptionTrack {
  return { language, label: language, automatic: false, url: null, ...more };
}

/** The texts of an answer, or the reason why there are none. */
export function said(answer: TranscriptAnswer): string[] | string {
  return answer.ok ? answer.cues.map(({ text }) => text) : answer.why;
}

export const VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning.\n\n00:03.500 --> 00:06.000\nLet us begin.\n";
export const SPOKEN = ["Good morning.", "Let us begin."];
export const HTML = "<!doctype html><html><body><h1>Not here</h1></body></html>";

function respond(asked: Asked, site: Site, origin: string): Promise<Response> {
  const address = asked.url.startsWith(origin) ? asked.url.slice(origin.length) : asked.url;
  const name = Object.keys(site)
    .toSorted((one, other) => other.length - one.length)
    .find((each) => address.startsWith(each));
  const given = name === undefined ? new Response("nothing", { status: 404 }) : site[name];
  const said = typeof given === "function" ? given(asked) : given;
  if (said === undefined) return new Promise(() => undefined);
  if (said instanceof Error) return Promise.reject(said);
  if (said instanceof Response) return Promise.resolve(said.clone());
  return Promise.resolve(new Response(typeof said === "string" ? said : JSON.stringify(said)));
}
