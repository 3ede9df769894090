import { MenuGroup, MenuGroupLabel, MenuItemRadio } from "@ariakit/react";
import {
  ownPromptsSetting,
  type SummariserChoice,
  summaryLengthSetting,
  templateSetting,
} from "../../lib/browser/settings.ts";
import { TEMPLATE_IDS } from "../../lib/summary/templates.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Icon } from "../ui/icon.tsx";
import { sayTemplate } from "./template-names.ts";

const LENGTHS = ["short", "medium", "long"] as const;

/** The kinds of summaries that a way can make. */
export interface Templates {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** Picking sentences knows lengths only; models follow any prompt. */
export function useTemplates(summariser: SummariserChoice): Templates {
  const [length, setLength] = useSetting(summaryLengthSetting);
  const [template, setTemplate] = useSetting(templateSetting);
  const [own] = useSetting(ownPromptsSetting);
  if (summariser === "extract")
    return {
      label: say("length"),
      choices: LENGTHS.map((id) => ({ id, name: say(id) })),
      chosen: length,
      choose: (id) => setLength(LENGTHS.find((each) => each === id) ?? "medium"),
    };
  const choices: Templates["choices"] = [
    ...TEMPLATE_IDS.map((id) => ({ id, name: sayTemplate(id) })),
    ...own.filter(({ text }) => text.trim() !== "").map(({ id, name }) => ({ id, name })),
  ];
  const chosen = choices.some(({ id }) => id === template) ? template : "medium";
  return { label: say("template"), choices, chosen, choose: setTemplate };
}

export function TemplateItems({ templates: { label, choices, chosen } }: { readonly templates: Templates }) {
  return (
    <MenuGroup>
      <MenuGroupLabel className="label menu-label">{label}</MenuGroupLabel>
      {choices.map(({ id, name }) => (
        <MenuItemRadio key={id} className="menu-item" name="template" value={id} hideOnClick>
          <span>{name}</span>
          {id === chosen && (
            <span className="chosen">
              <Icon name="check" />
            </span>
          )}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
