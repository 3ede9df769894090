import { Menu, MenuButton, MenuItem, MenuItemRadio, MenuProvider } from "@ariakit/react";
import { modelSetting, type SummariserChoice } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useBuiltIn } from "../hooks/use-built-in.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { TemplateItems, useTemplates } from "./template-items.tsx";

interface SummariserMenuProps {
  readonly summariser: SummariserChoice;
  readonly onSummariser: (summariser: SummariserChoice) => void;
  readonly onDescribe: (() => void) | null;
  readonly onPaste: () => void;
}

/** How summaries are made, what kind of summary they are, and two ways to one that needs no making. */
export function SummariserMenu({ summariser, onSummariser, onDescribe, onPaste }: SummariserMenuProps) {
  const [model] = useSetting(modelSetting);
  const { builtIn } = useBuiltIn();
  const templates = useTemplates(summariser);
  const host = model && model.model !== "" ? new URL(model.base).host : null;
  return (
    <MenuProvider
      values={{ summariser, template: templates.chosen }}
      setValues={(values: { summariser: SummariserChoice; template: string }) => {
        if (values.summariser !== summariser) onSummariser(values.summariser);
        if (values.template !== templates.chosen) templates.choose(values.template);
      }}
      placement="bottom-end"
    >
      <MenuButton className="button small" aria-label={say("chooseSummariser")} title={say("chooseSummariser")}>
        <Icon name="down" small />
      </MenuButton>
      <Menu className="menu summarisers" gutter={4} fixed overlap fitViewport>
        <Way
          value="extract"
          icon="device"
          name={say("onThisDevice")}
          hint={say("onThisDeviceHint")}
          chosen={summariser}
        />
        {builtIn.state !== "unavailable" && (
          <Way
            value="browser"
            icon="browser"
            name={say("builtInModel")}
            hint={say(builtIn.state === "available" ? "builtInReady" : "builtInToFetch")}
            chosen={summariser}
          />
        )}
        <Way
          value="model"
          icon="key"
          name={say("yourModel")}
          hint={host === null ? say("setUpModel") : say("sendsTo", host)}
          chosen={summariser}
        />
        <div className="menu-line" />
        <TemplateItems templates={templates} />
        <div className="menu-line" />
        {onDescribe && (
          <MenuItem className="menu-item" onClick={onDescribe}>
            <Icon name="info" />
            <span>{say("useDescription")}</span>
          </MenuItem>
        )}
        <MenuItem className="menu-item" onClick={onPaste}>
          <Icon name="transfer" />
          <span>
            {say("copyAndPaste")}
            <small>{say("copyAndPasteHint")}</small>
          </span>
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}

interface WayProps {
  readonly value: SummariserChoice;
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
  readonly chosen: SummariserChoice;
}

function Way({ value, icon, name, hint, chosen }: WayProps) {
  return (
    <MenuItemRadio className="menu-item" name="summariser" value={value} hideOnClick={false}>
      <Icon name={icon} />
      <span>
        {name}
        <small>{hint}</small>
      </span>
      {value === chosen && (
        <span className="chosen">
          <Icon name="check" />
        </span>
      )}
    </MenuItemRadio>
  );
}
