import { isPrivateHost } from "./model-address.ts";

/** Tokens that question and answer may have together, where neither person nor server says: Ollama's and LM Studio's usual one, and the least of the known services'. */
const HERE = 8_000;
const ELSEWHERE = 60_000;
/** For what the model is told besides the text. */
const INSTRUCTIONS = 700;
const LONGEST_ANSWER = 4_000;
const LEAST = 300;

/** The window of a model on a server, in tokens. */
export function usualWindow(base: string): number {
  return isPrivateHost(URL.parse(base)?.hostname ?? "") ? HERE : ELSEWHERE;
}

/** How much text fits into one question, in tokens. */
export function roomIn(window: number): number {
  const answer = Math.min(LONGEST_ANSWER, Math.floor(window / 4));
  return Math.max(LEAST, window - answer - INSTRUCTIONS);
}
