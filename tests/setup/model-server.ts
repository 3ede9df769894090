import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listening, type Listening } from "./listening.ts";
import { ANSWERS, type Answer } from "./model-answers.ts";

/** What the server was asked, as it came. */
export interface Asked {
  readonly path: string;
  readonly model: string;
  readonly authorization: string | undefined;
  readonly origin: string | undefined;
  /** All messages of the question, in order. */
  readonly prompt: string;
  /** "Part 2 of 5" of a long text; null for a question on the whole. */
  readonly part: string | null;
}

export interface ModelServer extends Listening {
  readonly asked: Asked[];
  /** How long the models that are slow are silent at first, in milliseconds. */
  slowness: number;
  /** How long each piece of an answer takes, in milliseconds. */
  pace: number;
}

/** A server on this computer that speaks the chat-completions protocol; each of its models answers, or fails, in its own way. */
export async function startModelServer(): Promise<ModelServer> {
  const asked: Asked[] = [];
  const settings = { slowness: 2000, pace: 0 };
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await read(request);
    asked.push(question);
    response.on("error", () => null);
    if (request.url === "/v1/models") return listModels(question, response);
    const answer = ANSWERS[question.model.replace(/:.*$/, "")];
    if (request.url !== "/v1/chat/completions" || !answer) return refuse(response);
    const turn = asked.filter(({ model, part }) => model === question.model && part === question.part).length;
    await answer({ response, question, turn, settings });
  }

  return Object.assign(settings, { ...(await listening(server)), asked });
}

function listModels({ authorization }: Asked, response: ServerResponse): void {
  if (authorization === "Bearer wrong-key") {
    response.writeHead(401, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message: "Incorrect API key provided: wrong-key" } }));
    return;
  }
  response.writeHead(200, { "content-type": "application/json" });
  const data = Object.keys(ANSWERS).map((id) => ({
    id,
    object: "model",
    ...(id === "tiny" && { max_model_len: 2000 }),
  }));
  response.end(JSON.stringify({ object: "list", data }));
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { message: "The model does not exist", code: "model_not_found" } }));
}

async function read(request: IncomingMessage): Promise<Asked> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const said = body === "" ? {} : JSON.parse(body);
  const prompt = (said.messages ?? []).map(({ content }: { content: string }) => content).join("\n\n");
  return {
    path: request.url ?? "",
    model: said.model ?? "",
    authorization: request.headers.authorization,
    origin: request.headers.origin,
    prompt,
    part: /This is part (\d+ of \d+)/.exec(prompt)?.[1] ?? null,
  };
}

export type { Answer };
