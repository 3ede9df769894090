import { condensePrompt, finalPrompt, partPrompt, type Prompt, type Task, wholePrompt } from "../summary/prompt.ts";
import type { Step } from "./summary-steps.ts";

export function promptFor(step: Step, task: Task): Prompt {
  switch (step.kind) {
    case "whole":
      return wholePrompt(task, step.text);
    case "part":
      return partPrompt(task, step.text, step.index + 1, step.count);
    case "condense":
      return condensePrompt(task, step.notes);
    case "final":
      return finalPrompt(task, step.notes);
  }
}
