import type { Prompt } from "./firefox-globals.ts";
import type { InParent } from "./parent.ts";
import { until } from "./until.ts";

const QUESTION = "#notification-popup popupnotification[id*=addon-webext-permissions]";

/** Answers what Firefox asks the person about a permission, once it asks. */
export async function answerQuestion(inParent: InParent, answer: "allow" | "refuse"): Promise<void> {
  const click = () =>
    inParent(
      (selector, isAllowed) => {
        const shown = document.querySelector<Prompt>(selector);
        if (!shown?.checkVisibility()) return false;
        (isAllowed ? shown.button : shown.secondaryButton)?.click();
        return true;
      },
      QUESTION,
      answer === "allow",
    );
  await until(click, "Firefox asks and is answered");
}
