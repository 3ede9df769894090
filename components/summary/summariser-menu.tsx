import { Menu, MenuButton, MenuGroup, MenuGroupLabel, MenuItemRadio, MenuProvider } from "@ariakit/react";
import type { SummaryLength } from "../../lib/summary/extract.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

const LENGTHS = ["short", "medium", "long"] as const;

interface SummariserMenuProps {
  readonly length: SummaryLength;
  readonly onLength: (length: SummaryLength) => void;
}

/** How summaries are made, and how long they get. */
export function SummariserMenu({ length, onLength }: SummariserMenuProps) {
  return (
    <MenuProvider
      values={{ length, summariser: "extract" }}
      setValues={(values: { length: SummaryLength }) => onLength(values.length)}
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
  );
}
