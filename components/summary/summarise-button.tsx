import { Menu, MenuButton, MenuGroup, MenuGroupLabel, MenuItemRadio, MenuProvider } from "@ariakit/react";
import { summaryLengthSetting } from "../../lib/browser/settings.ts";
import type { SummaryLength } from "../../lib/summary/extract.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { Icon } from "../ui/icon.tsx";

const LENGTHS = ["short", "medium", "long"] as const;

interface SummariseButtonProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onSummarise: (length: SummaryLength) => void;
}

/** Summarises with one press as last time; the menu beside it says what happens and changes the length. */
export function SummariseButton({ label, busy, onSummarise }: SummariseButtonProps) {
  const [length, setLength] = useSetting(summaryLengthSetting);
  return (
    <span className="joined push">
      <button type="button" className="button small" disabled={busy} onClick={() => onSummarise(length)}>
        <Icon name="summary" small />
        {label}
      </button>
      <MenuProvider
        values={{ length, summariser: "extract" }}
        setValues={(values: { length: SummaryLength }) => setLength(values.length)}
        placement="bottom-end"
      >
        <MenuButton className="button small" aria-label={say("chooseSummariser")} title={say("chooseSummariser")}>
          <Icon name="down" small />
        </MenuButton>
        <Menu className="menu summarisers" gutter={4} fixed>
          <MenuItemRadio className="menu-item" name="summariser" value="extract" hideOnClick>
            <Icon name="device" />
            <span>
              {say("onThisDevice")}
              <small>{say("onThisDeviceHint")}</small>
            </span>
            <span className="chosen">
              <Icon name="check" />
            </span>
          </MenuItemRadio>
          <div className="menu-line" />
          <MenuGroup>
            <MenuGroupLabel className="label menu-label">{say("length")}</MenuGroupLabel>
            {LENGTHS.map((each) => (
              <MenuItemRadio key={each} className="menu-item" name="length" value={each} hideOnClick>
                <span>{say(each)}</span>
                {each === length && (
                  <span className="chosen">
                    <Icon name="check" />
                  </span>
                )}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </Menu>
      </MenuProvider>
    </span>
  );
}
