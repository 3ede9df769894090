import * as read from "../lecture/fields.ts";
import { LIMITS } from "../lecture/limits.ts";
import { ANSWER_FORMS, type AnswerForm } from "../speech/answer-form.ts";
import type { ModelAccess } from "../summary/model-request.ts";
import { setting, type SpeechSettings } from "./settings.ts";

/** The form in which a server for speech answered: it need not be asked for the others again. */
export interface AnsweredIn extends SpeechSettings {
  readonly form: AnswerForm;
}

interface KnownForm extends AnsweredIn {
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** How long that counts, in milliseconds: a server may have learned more since. */
const COUNTS = 30 * 86_400_000;

/** Forgotten where the person sets or tests the server. */
export const speechFormSetting = setting<KnownForm | null>("speechForm", null, (value) => {
  const found = read.parsed((): KnownForm => {
    const raw = read.object(value, "speechForm");
    return {
      base: read.text(raw["base"], "base", LIMITS.address),
      model: read.text(raw["model"], "model", LIMITS.name),
      form: read.oneOf(raw["form"], "form", ANSWER_FORMS),
      at: read.number(raw["at"], "at"),
    };
  });
  return found.ok ? found.value : null;
});

/** The form in which this server answered last, if that is known and not long ago. */
export async function knownForm({ base, model }: ModelAccess, now: number): Promise<AnswerForm | null> {
  const known = await speechFormSetting.read();
  const isOf = known?.base === base && known.model === model && now - known.at < COUNTS;
  return isOf ? known.form : null;
}
