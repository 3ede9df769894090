import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listening, type Listening } from "./listening.ts";
import { wordsIn } from "./spoken-sound.ts";

/** What the server was asked, as it came. */
export interface AskedSpeech {
  readonly model: string;
  readonly format: string;
  readonly language: string | null;
  readonly authorization: string | undefined;
  readonly bytes: number;
  readonly seconds: number;
  /** The first word in it; empty where nobody speaks. */
  readonly first: string;
}

export interface SpeechServer extends Listening {
  readonly asked: AskedSpeech[];
  /** How many times anything was asked of it. */
  requests: number;
  /** How long each answer takes, in milliseconds. */
  slowness: number;
}

interface Turn {
  readonly response: ServerResponse;
  readonly asked: AskedSpeech;
  readonly words: ReturnType<typeof wordsIn>;
  /** How often this model was asked, counted from 1. */
  readonly turn: number;
}

const RATE = 16_000;

/** A server on this computer that speaks `audio/transcriptions`: it hears the words of `spokenSamples`, and each model answers, or fails, in its own way. */
export async function startSpeechServer(): Promise<SpeechServer> {
  const asked: AskedSpeech[] = [];
  const settings = { slowness: 0, requests: 0 };
  const server = createServer((request, response) => {
    // Whoever asked has hung up in the middle of the sound.
    serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on("error", () => null);
    const state = Object.assign(speech, { requests: speech.requests + 1 });
    if (request.url === "/v1/models") return json(response, 200, { data: Object.keys(ANSWERS).map((id) => ({ id })) });
    if (request.url !== "/v1/audio/transcriptions") return json(response, 404, { error: { message: "Not found" } });
    const question = await read(request);
    asked.push(question.asked);
    if (state.slowness > 0) await pause(state.slowness);
    const answer = ANSWERS[question.asked.model];
    if (!answer) return json(response, 404, { error: { message: "The model does not exist" } });
    const turn = asked.filter(({ model }) => model === question.asked.model).length;
    answer({ ...question, response, turn });
  }

  const speech: SpeechServer = Object.assign(settings, { ...(await listening(server)), asked });
  return speech;
}

async function read(request: IncomingMessage): Promise<Omit<Turn, "response" | "turn">> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const type = request.headers["content-type"] ?? "";
  const form = await new Response(Buffer.concat(chunks), { headers: { "content-type": type } }).formData();
  const file = form.get("file");
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : null;
  };
  const bytes = file instanceof Blob ? await file.arrayBuffer() : new ArrayBuffer(44);
  const samples = new Int16Array(bytes.slice(44));
  const words = wordsIn(samples, RATE);
  return {
    words,
    asked: {
      model: text("model") ?? "",
      format: text("response_format") ?? "",
      language: text("language"),
      authorization: request.headers.authorization,
      bytes: bytes.byteLength,
      seconds: samples.length / RATE,
      first: words[0]?.text ?? "",
    },
  };
}

/** What the models of the server do, by their names. */
const ANSWERS: Readonly<Record<string, (turn: Turn) => void>> = {
  "whisper-1": verbose,
  segments: ({ response, words, asked }) => json(response, 200, { ...answer(words, asked), words: undefined }),
  subrip: ({ response, words, asked }) =>
    asked.format === "srt"
      ? plain(
          response,
          words.map((word, at) => `${at + 1}\n${clock(word.start)} --> ${clock(word.end)}\n${word.text}.\n`).join("\n"),
        )
      : json(response, 400, { error: { message: `response_format '${asked.format}' is not supported` } }),
  "text-only": ({ response, words, asked }) =>
    asked.format === "json"
      ? json(response, 200, { text: words.map(({ text }) => text).join(" ") })
      : json(response, 400, { error: { message: `response_format '${asked.format}' is not compatible with model` } }),
  "no-words": (turn) =>
    turn.turn === 1
      ? json(turn.response, 422, { detail: "timestamp_granularities are not known here" })
      : ANSWERS["segments"]?.(turn),
  "no-silence": (turn) =>
    turn.words.length > 0 ? verbose(turn) : json(turn.response, 400, { error: { message: "Nobody speaks in this" } }),
  // It looks at the form only once it has heard something.
  "late-refusal": (turn) =>
    turn.words.length > 0 && turn.asked.format !== "json"
      ? json(turn.response, 400, { error: { message: "response_format: only json" } })
      : verbose(turn),
  "error-in-200": ({ response }) => json(response, 200, { error: { message: "CUDA is out of memory" } }),
  elsewhere: ({ response }) =>
    response.writeHead(307, { location: "http://other.example/v1/audio/transcriptions" }).end(),
  // Fifty megabytes.
  huge: ({ response }) => json(response, 200, { text: "tide ".repeat(10_000_000) }),
  garbage: ({ response }) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end("no gzip at all");
  },
  small: (turn) => (turn.asked.bytes > 700_000 ? json(turn.response, 413, { error: "too large" }) : verbose(turn)),
  unauthorised: ({ response }) => json(response, 401, { error: { message: "Incorrect API key provided: the-key" } }),
  busy: (turn) => {
    if (turn.turn > 1) return verbose(turn);
    turn.response.writeHead(429, { "retry-after": "1", "content-type": "application/json" });
    turn.response.end('{"error":"slow down"}');
  },
  html: ({ response }) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>Sign in</title>");
  },
  empty: ({ response }) => plain(response, ""),
  cut: ({ response, words, asked }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(JSON.stringify(answer(words, asked)).slice(0, 40));
    setTimeout(() => response.destroy(), 50);
  },
  "wrong-times": ({ response, words }) =>
    json(response, 200, { segments: words.map(({ text }) => ({ start: 90_000, end: 3, text })) }),
  // As recognisers do that lose count where nobody speaks: behind the end of what they were given.
  beyond: ({ response, words, asked }) =>
    json(response, 200, {
      segments: words.map(({ text, start, end }) => ({ start: start + asked.seconds, end: end + asked.seconds, text })),
    }),
  // It takes nothing at all.
  tiny: ({ response }) => json(response, 413, { error: "too large" }),
  forbidden: ({ response }) => response.writeHead(403).end(),
  later: ({ response }) => {
    response.writeHead(429, { "retry-after": "3600", "content-type": "application/json" });
    response.end('{"error":"slow down"}');
  },
  silent: () => {},
};

function verbose({ response, words, asked }: Turn): void {
  json(response, 200, answer(words, asked));
}

function answer(words: Turn["words"], asked: AskedSpeech): object {
  return {
    task: "transcribe",
    language: "english",
    duration: asked.seconds,
    text: words.map(({ text }) => text).join(" "),
    segments: words.map(({ text, start, end }, id) => ({ id, start, end, text: ` ${text}.` })),
    words: words.map(({ text, start, end }) => ({ word: text, start, end })),
  };
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace(".", ",");

function plain(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
