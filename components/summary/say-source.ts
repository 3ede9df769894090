import type { SummarySource } from "../../lib/lecture/summary.ts";
import { templateById } from "../../lib/summary/templates.ts";
import { say } from "../../lib/words/say.ts";
import { sayTemplate } from "./template-names.ts";

/** Who wrote a version. */
export function saySource({ by, name }: SummarySource): string {
  switch (by) {
    case "person":
      return say(name === "edited" ? "sourceEdited" : "sourcePerson");
    case "page":
      return say("sourcePage");
    case "extract":
      return say("onThisDevice");
    case "browser":
      return name ? say("builtInModel") : say("sourceBrowser");
    case "model":
      return name === "pasted" ? say("sourcePasted") : (name ?? say("sourceModel"));
  }
}

/** What it was asked for: the kind of summary, or how the person's own prompt begins; empty for what had no prompt. */
export function sayPrompt({ prompt = "" }: SummarySource): string {
  const template = templateById(prompt);
  if (template) return sayTemplate(template);
  return prompt === "" ? "" : say("ownPrompt");
}
