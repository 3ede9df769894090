import type { ServerResponse } from "node:http";
import type { Asked } from "./model-server.ts";

interface Turn {
  readonly response: ServerResponse;
  readonly question: Asked;
  /** How often this model was asked this, counted from 1. */
  readonly turn: number;
  readonly settings: { readonly slowness: number; readonly pace: number };
}

export type Answer = (turn: Turn) => Promise<void>;

/** An answer in Markdown, as models like to give it. */
/** Pieces that come without a pause. */
const AT_ONCE = { pace: 0 };

const MARKDOWN = `## Tides

The moon **pulls** the sea; see [the tables](https://tides.example/tables) and [this](javascript:hit()).

1. High water at [0:12]
2. Low water, *six hours* later

| Day | Height |
| --- | ---: |
| Monday | 3.2 m |

> $h = a \\cos(\\omega t)$ is the height.

\`\`\`
<b>not bold</b>
\`\`\`
`;

/** What the models of the server do, by their names. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  good: async ({ response, question, settings }) => stream(response, textFor(question), settings),
  tiny: async ({ response, question, settings }) => stream(response, textFor(question), settings),
  slow: async ({ response, question, settings }) => {
    await pause(settings.slowness);
    await stream(response, textFor(question), settings);
  },
  endless: async ({ response }) => stream(response, "All the same words once more. ".repeat(2000), { pace: 20 }),
  cut: async ({ response }) => {
    begin(response);
    response.write(event("The moon pulls the sea. 潮"));
    await pause(50);
    // In the middle of a character of three bytes.
    response.write(Buffer.from(event("汐每天两次。")).subarray(0, 62));
    await pause(50);
    response.destroy();
  },
  "cut-once": async (turn) => {
    if (turn.turn > 1) return stream(turn.response, textFor(turn.question), AT_ONCE);
    return ANSWERS["cut"]?.(turn);
  },
  unfinished: async ({ response }) => {
    begin(response);
    response.end(event("The moon pulls the sea."));
  },
  silent: async ({ response }) => begin(response),
  unauthorised: async ({ response }) =>
    fail(response, 401, { error: { message: "Incorrect API key provided: the-secret-key" } }),
  forbidden: async ({ response }) => {
    response.writeHead(403);
    response.end();
  },
  missing: async ({ response }) =>
    fail(response, 404, { error: { message: 'model "missing" not found, try pulling it first' } }),
  busy: async ({ response }) =>
    fail(response, 429, { error: { message: "Too many requests" } }, { "retry-after": "3600" }),
  "busy-once": async ({ response, question, turn }) =>
    turn === 1
      ? fail(response, 429, { error: "slow down" }, { "retry-after": "2" })
      : stream(response, textFor(question), AT_ONCE),
  "no-credit": async ({ response }) => fail(response, 402, { error: { message: "Insufficient Balance" } }),
  "too-long": async ({ response }) =>
    fail(response, 400, { error: { message: "This model's maximum context length is 4096 tokens" } }),
  broken: async ({ response }) => fail(response, 500, { error: { message: "CUDA out of memory" } }),
  html: async ({ response }) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>Sign in</title><h1>Please sign in to the network</h1>");
  },
  redirect: async ({ response }) => {
    response.writeHead(307, { location: "http://localhost:9/v1/chat/completions" });
    response.end();
  },
  big: async ({ response }) => stream(response, "A very long answer. ".repeat(6000), AT_ONCE, 50_000),
  whole: async ({ response, question }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { content: textFor(question) }, finish_reason: "stop" }] }));
  },
  thinking: async ({ response, question }) =>
    stream(response, `<think>Let me see, what is this about?</think>\n\n${textFor(question)}`, AT_ONCE),
  "thinking-apart": async ({ response, question }) => {
    begin(response);
    for (const field of ["reasoning_content", "reasoning"])
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { [field]: "Let me see", content: null } }] })}\n\n`);
    response.write(event(textFor(question)));
    finish(response, "stop");
  },
  "thinking-whole": async ({ response, question }) => {
    response.writeHead(200, { "content-type": "application/json" });
    const message = { reasoning_content: "Let me see", content: `<think>Let me see</think>${textFor(question)}` };
    response.end(JSON.stringify({ choices: [{ message, finish_reason: "stop" }] }));
  },
  "thinking-parts": async ({ response, question }) => {
    response.writeHead(200, { "content-type": "application/json" });
    const content = [
      { type: "thinking", thinking: [{ type: "text", text: "Let me see" }] },
      { type: "text", text: textFor(question) },
    ];
    response.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: "stop" }] }));
  },
  "thinks-only": async ({ response }) => {
    begin(response);
    response.write(event("<think>Let me see, and see"));
    finish(response, "length");
  },
  // Gives the first words of an answer; asked to go on, the rest.
  "short-winded": async ({ response, question }) => {
    begin(response);
    const isAgain = question.prompt.includes("Your answer was cut off");
    response.write(event(isAgain ? "des twice a day." : "The moon raises the ti"));
    finish(response, isAgain ? "stop" : "length");
  },
  filtered: async ({ response }) => {
    begin(response);
    response.write(event("The moon raises the ti"));
    finish(response, "content_filter");
  },
  markdown: async ({ response }) => stream(response, MARKDOWN, AT_ONCE),
  hostile: async ({ response }) =>
    stream(
      response,
      '<img src="https://evil.example/x.png" onerror="hit()"> [click](javascript:hit()) At [0:12] all is well.',
      AT_ONCE,
    ),
  tagger: async ({ response }) =>
    stream(
      response,
      'Here they are:\n```json\n["oceans", "Gravity", "<b>Spring tides</b>", "Spring tides"]\n```',
      AT_ONCE,
    ),
  "tagger-cut": async ({ response }) => {
    begin(response);
    response.write(event('["Gravity", "Spring ti'));
    await pause(50);
    response.destroy();
  },
  "says-error": async ({ response }) => {
    begin(response);
    response.end(`${event("The moon")}data: {"error":{"message":"overloaded"}}\n\n`);
  },
};

/** A summary, or notes on a part, that says which. */
function textFor({ part }: Asked): string {
  return part === null
    ? "The moon raises the tides twice a day. At [0:12] the tide comes in, and at 12:34 spring tides are explained."
    : `Notes on part ${part}: the tide comes in at [0:12].`;
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.write(": keep-alive\n\n");
}

/** The pace may change while it writes. */
async function stream(
  response: ServerResponse,
  text: string,
  settings: { readonly pace: number },
  step = 12,
): Promise<void> {
  begin(response);
  for (let at = 0; at < text.length; at += step) {
    if (response.destroyed) return;
    response.write(event(text.slice(at, at + step)));
    if (settings.pace > 0) await pause(settings.pace);
  }
  finish(response, "stop");
}

function finish(response: ServerResponse, reason: string): void {
  response.write(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: reason }] })}\r\n\r\n`);
  response.end("data: [DONE]\n\n");
}

function event(content: string): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
}

function fail(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
