import type { TemplateId } from "../../lib/summary/templates.ts";
import { say } from "../../lib/words/say.ts";

export function sayTemplate(template: TemplateId): string {
  switch (template) {
    case "short":
      return say("templateShort");
    case "medium":
      return say("templateMedium");
    case "long":
      return say("templateLong");
    case "key-points":
      return say("templateKeyPoints");
    case "chapters":
      return say("templateChapters");
    case "questions":
      return say("templateQuestions");
  }
}
