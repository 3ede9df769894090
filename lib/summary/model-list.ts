import { deadline } from "./deadline.ts";
import { member, ModelError, parsedJson } from "./model-failure.ts";
import { askedOf, askModel, type Fetch, type ModelAccess } from "./model-request.ts";

/** A model that a server offers. */
export interface OfferedModel {
  readonly id: string;
  /** Tokens that question and answer may have together; null where the server does not say. */
  readonly window: number | null;
}

const PATIENCE = 20_000;
const MOST = 2_000;
/** Where servers say it: OpenRouter, vLLM, Groq, Mistral, LM Studio; Ollama and OpenAI do not. */
const WINDOWS = ["context_length", "max_model_len", "context_window", "max_context_length", "n_ctx"];

/** The models of a server, in the order of their names; a key that is refused shows here. Throws ModelError. */
export async function listModels(
  access: Omit<ModelAccess, "model">,
  fetch: Fetch,
  signal?: AbortSignal,
): Promise<OfferedModel[]> {
  const { host } = askedOf({ ...access, model: "" });
  const late = deadline(signal, () => new ModelError({ reason: "timed-out", host }));
  late.within(PATIENCE);
  try {
    const response = await askModel({ ...access, model: "" }, "/models", null, fetch, late);
    const text = await response.text();
    const answer = parsedJson(text);
    const models = member(answer, "data") ?? member(answer, "models") ?? answer;
    const isPage = /\bhtml\b/i.test(response.headers.get("content-type") ?? "") || text.trimStart().startsWith("<");
    if (!Array.isArray(models)) throw new ModelError({ reason: isPage ? "not-json" : "no-endpoint", host });
    return models
      .slice(0, MOST)
      .flatMap(offered)
      .toSorted((one, other) => one.id.localeCompare(other.id));
  } finally {
    late.clear();
  }
}

function offered(value: unknown): OfferedModel[] {
  const id = member(value, "id") ?? member(value, "name");
  if (typeof id !== "string" || id === "" || id.length > 200) return [];
  const places = [value, member(value, "meta")];
  const sizes = places.flatMap((place) => WINDOWS.map((name) => member(place, name)));
  const window = sizes.find((each) => typeof each === "number" && Number.isInteger(each) && each >= 512);
  return [{ id, window: typeof window === "number" ? window : null }];
}
