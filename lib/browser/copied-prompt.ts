import { materialOf } from "../jobs/material.ts";
import type { PageText } from "../library/job.ts";
import { promptToCopy } from "../summary/prompt.ts";
import { newFence } from "./new-fence.ts";
import { answerLanguageSetting, ownPromptsSetting, templateSetting } from "./settings.ts";
import { interfaceLanguage } from "../words/say.ts";
import { templateById } from "../summary/templates.ts";

/** Prompt and text of a lecture, for a person to paste where they like; null when there is no text. */
export async function copiedPrompt({ facts, transcript }: PageText): Promise<string | null> {
  const material = materialOf({ facts, transcript: transcript && { ...transcript, id: "" } });
  if (!material) return null;
  const [chosen, own, answer] = await Promise.all([
    templateSetting.read(),
    ownPromptsSetting.read(),
    answerLanguageSetting.read(),
  ]);
  const prompt = own.find(({ id }) => id === chosen)?.text.trim();
  const wanted = prompt ? { own: prompt } : { template: templateById(chosen) ?? "medium" };
  const language = answer === "interface" ? interfaceLanguage() : answer === "content" ? null : answer;
  return promptToCopy({ wanted, language, facts, fence: newFence() }, material.lines.join("\n"));
}
