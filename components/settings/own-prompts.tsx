import { newId } from "../../lib/lecture/record.ts";
import { ownPromptsSetting } from "../../lib/browser/settings.ts";
import { VARIABLES } from "../../lib/summary/variables.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { TextField } from "../ui/text-field.tsx";

/** Prompts that the person has written, to choose beside the kinds of summaries that are there. */
export function OwnPrompts() {
  const [prompts, write] = useSetting(ownPromptsSetting);

  function change(id: string, patch: { readonly name?: string; readonly text?: string }): Promise<boolean> {
    write(prompts.map((prompt) => (prompt.id === id ? { ...prompt, ...patch } : prompt)));
    return Promise.resolve(true);
  }

  return (
    <div className="setting own-prompts">
      <div>
        <h3>{say("ownPrompts")}</h3>
        <small>{say("ownPromptsHint", VARIABLES.map((name) => `{${name}}`).join(" "))}</small>
        {prompts.map(({ id, name, text }) => (
          <div key={id} className="nested">
            <TextField
              label={say("promptName")}
              value={name}
              onSave={(next) => change(id, { name: next.slice(0, 100) })}
            />
            <TextField label={say("promptText")} value={text} multiline onSave={(next) => change(id, { text: next })} />
            <button
              type="button"
              className="button quiet small danger"
              aria-label={say("removePrompt", name)}
              onClick={() => write(prompts.filter((prompt) => prompt.id !== id))}
            >
              {say("remove")}
            </button>
          </div>
        ))}
      </div>
      <button
        type="button"
        className="button small"
        onClick={() => write([...prompts, { id: newId(), name: say("newPromptName"), text: say("newPromptText") }])}
      >
        {say("addPrompt")}
      </button>
    </div>
  );
}
