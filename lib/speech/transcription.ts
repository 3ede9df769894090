import { deadline } from "../summary/deadline.ts";
import { ModelError, type ModelFailure } from "../summary/model-failure.ts";
import { askedOf, askModel, type Fetch, type ModelAccess } from "../summary/model-request.ts";
import type { Heard } from "./heard.ts";
import { readAnswer } from "./read-answer.ts";

/** How long a server may be silent, in milliseconds: ten minutes of speech take a small computer longer than that. */
export const SPEECH_PATIENCE = 30 * 60_000;

/** The forms of an answer, the one with most in it first. Not every server has each of them. */
const FORMS = [
  ["verbose_json", "words"],
  ["verbose_json", ""],
  ["srt", ""],
  ["json", ""],
] as const;

const SILENCE: Heard = { cues: [], language: null, timed: true };

interface ServerTools {
  readonly fetch: Fetch;
  readonly patience: number;
}

/** A piece of sound. */
export interface SoundFile {
  readonly file: Blob;
  readonly seconds: number;
  /** What is spoken, BCP 47, where the person says so. */
  readonly spoken?: string;
}

/** Hears what is said in a piece of sound. Throws ModelError, or the signal's reason. */
export type Hear = (sound: SoundFile, signal: AbortSignal) => Promise<Heard>;

/**
 * The person's own server for speech, `POST {base}/audio/transcriptions`. It remembers which form of answer the server
 * gives. It is told which language is spoken only where the person says so: what a page or a title says of that is a
 * guess, and a server that is told a wrong one translates or invents.
 */
export function speechServer(access: ModelAccess, tools: ServerTools): Hear {
  let form = 0;
  return async (sound, signal) => {
    for (;;) {
      try {
        return await ask(access, sound, form, tools, signal);
      } catch (error) {
        if (!isAboutForm(error) || form === FORMS.length - 1) throw error;
        form++;
      }
    }
  };
}

/** A server that has no such form says so, each in its own words. */
function isAboutForm(error: unknown): boolean {
  if (!(error instanceof ModelError)) return false;
  const { status = 0, detail = "" } = error.failure;
  return (status === 400 || status === 422) && /response.?format|granularit|verbose|not compatible/i.test(detail);
}

async function ask(
  access: ModelAccess,
  sound: SoundFile,
  form: number,
  { fetch, patience }: ServerTools,
  signal: AbortSignal,
): Promise<Heard> {
  const { host } = askedOf(access);
  const fail = (reason: ModelFailure["reason"]) => new ModelError({ reason, host, model: access.model });
  const late = deadline(signal, () => fail("timed-out"));
  late.within(patience);
  try {
    const response = await askModel(access, "/audio/transcriptions", formOf(access, sound, form), fetch, late);
    const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
    const body = await response.text();
    // SubRip without a caption is an empty file: nobody speaks there.
    if (FORMS[form]?.[0] === "srt" && !isPage && body.trim() === "") return SILENCE;
    const answer = isPage ? { ok: false as const, why: "not-json" as const } : readAnswer(body, sound.seconds);
    if (!answer.ok) throw fail(answer.why);
    return answer.heard;
  } catch (error) {
    if (late.signal.aborted) throw late.signal.reason;
    throw error instanceof ModelError ? error : fail("cut");
  } finally {
    late.clear();
  }
}

function formOf({ model }: ModelAccess, { file, spoken }: SoundFile, form: number): FormData {
  const [format = "json", granularity] = FORMS[form] ?? [];
  const asked = new FormData();
  asked.append("file", file, "part.wav");
  asked.append("model", model);
  asked.append("response_format", format);
  // The code of ISO 639-1, as OpenAI's reference of the endpoint wants it (seen 2026-11-30).
  if (spoken !== undefined) asked.append("language", new Intl.Locale(spoken).language);
  if (granularity === "words") for (const each of ["segment", "word"]) asked.append("timestamp_granularities[]", each);
  return asked;
}
