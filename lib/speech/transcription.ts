import { deadline } from "../summary/deadline.ts";
import { failureOf, ModelError, type ModelFailure } from "../summary/model-failure.ts";
import { askedOf, askModel, type Fetch, type ModelAccess } from "../summary/model-request.ts";
import { answerText } from "./answer-text.ts";
import { ANSWER_FORMS, type AnswerForm, FORMAT_OF, nextForm } from "./answer-form.ts";
import type { Heard } from "./heard.ts";
import { RATE } from "./loudness.ts";
import { readAnswer } from "./read-answer.ts";
import { wavOf } from "./wav.ts";

/** How long a server may be silent, in milliseconds: ten minutes of speech take a small computer longer than that. */
export const SPEECH_PATIENCE = 30 * 60_000;

const SILENCE: Heard = { cues: [], language: null, timed: true };

/** In seconds: as much as every server takes. */
const MOMENT = 1;

interface ServerTools {
  readonly fetch: Fetch;
  readonly patience: number;
  /** In which it answered before, if that is known. */
  readonly form?: AnswerForm | null;
  /** Told once that it answers in another one. */
  readonly onForm?: (form: AnswerForm) => void;
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
 * The person's own server for speech, `POST {base}/audio/transcriptions`. Which form of answer it gives is found out with
 * a moment of silence, before any of the sound is sent: a part goes out once, however often whoever works on it dies. It
 * is told which language is spoken only where the person says so: what a page or a title says of that is a guess, and a
 * server that is told a wrong one translates or invents.
 */
export function speechServer(access: ModelAccess, tools: ServerTools): Hear {
  let known = tools.form ?? null;
  let told = known;
  let refused: readonly AnswerForm[] = [];

  /** Goes by what the server said; throws that where there is no form left. */
  function refuse(form: AnswerForm, error: ModelError): AnswerForm {
    refused = [...refused, form];
    known = null;
    const next = nextForm(refused, error.failure.detail ?? "");
    // The next time it may have others.
    if (!next) refused = [];
    if (!next) throw error;
    return next;
  }

  function tell(form: AnswerForm): void {
    if (form !== told) tools.onForm?.(form);
    told = form;
  }

  async function found(first: AnswerForm, signal: AbortSignal): Promise<AnswerForm> {
    const silence = { file: wavOf(new Int16Array(MOMENT * RATE)), seconds: MOMENT };
    let form = first;
    while (ANSWER_FORMS.some((each) => each !== form && !refused.includes(each))) {
      const error: unknown = await ask(access, silence, form, tools, signal).then(
        () => null,
        (why: unknown) => why,
      );
      if (error === null) tell(form);
      if (isAboutForm(error)) form = refuse(form, error);
      else if (error === null || cannotHearSilence(error)) return form;
      else throw error;
    }
    return form;
  }

  return async (sound, signal) => {
    for (let first = ANSWER_FORMS.find((each) => !refused.includes(each)) ?? "words"; ;) {
      known ??= await found(first, signal);
      try {
        const heard = await ask(access, sound, known, tools, signal);
        tell(known);
        refused = [];
        return heard;
      } catch (error) {
        if (!isAboutForm(error)) throw error;
        first = refuse(known, error);
      }
    }
  };
}

/** Some cannot do with so little, and have the form. */
function cannotHearSilence(error: unknown): boolean {
  if (!(error instanceof ModelError)) return false;
  const { reason, status } = error.failure;
  return reason === "empty" || reason === "refused" || (reason === "server-error" && status === 500);
}

/** A server that has no such form says so, each in its own words. */
function isAboutForm(error: unknown): error is ModelError {
  if (!(error instanceof ModelError)) return false;
  const { status = 0, detail = "" } = error.failure;
  return (
    (status === 200 || status === 400 || status === 422) &&
    /response.?format|granularit|verbose|not compatible/i.test(detail)
  );
}

async function ask(
  access: ModelAccess,
  sound: SoundFile,
  form: AnswerForm,
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
    const body = await answerText(response);
    if (body === null) throw fail("endless");
    // SubRip without a caption is an empty file: nobody speaks there.
    if (form === "srt" && !isPage && body.trim() === "") return SILENCE;
    const answer = isPage ? { ok: false as const, why: "not-json" as const } : readAnswer(body, sound.seconds);
    if (!answer.ok && answer.why === "refused")
      throw new ModelError(failureOf({ status: response.status, retryAfter: null, body }, askedOf(access), Date.now()));
    if (!answer.ok) throw fail(answer.why);
    return answer.heard;
  } catch (error) {
    if (late.signal.aborted) throw late.signal.reason;
    throw error instanceof ModelError ? error : fail("cut");
  } finally {
    late.clear();
  }
}

function formOf({ model }: ModelAccess, { file, spoken }: SoundFile, form: AnswerForm): FormData {
  const asked = new FormData();
  asked.append("file", file, "part.wav");
  asked.append("model", model);
  asked.append("response_format", FORMAT_OF[form]);
  // The code of ISO 639-1, as OpenAI's reference of the endpoint wants it (seen 2026-11-30).
  if (spoken !== undefined) asked.append("language", new Intl.Locale(spoken).language);
  if (form === "words") for (const each of ["segment", "word"]) asked.append("timestamp_granularities[]", each);
  return asked;
}
