import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

interface SavedSearchMenuProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** What can be done with a saved search. */
export function SavedSearchMenu({ name, isFirst, isLast, onRename, onMove, onRemove }: SavedSearchMenuProps) {
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton
        className="button quiet square small"
        aria-label={say("changeSearch", name)}
        title={say("changeSearch", name)}
      >
        <Icon name="dots" small />
      </MenuButton>
      <Menu className="menu sort-menu" gutter={4} fixed fitViewport unmountOnHide portal>
        <MenuItem className="menu-item" onClick={onRename}>
          {say("rename")}
        </MenuItem>
        {!isFirst && (
          <MenuItem className="menu-item" onClick={() => onMove(-1)}>
            {say("moveUp")}
          </MenuItem>
        )}
        {!isLast && (
          <MenuItem className="menu-item" onClick={() => onMove(1)}>
            {say("moveDown")}
          </MenuItem>
        )}
        <div className="menu-line" />
        <MenuItem className="menu-item" onClick={onRemove}>
          {say("deleteSearch")}
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
