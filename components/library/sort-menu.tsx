import { Menu, MenuButton, MenuItemRadio, MenuProvider } from "@ariakit/react";
import { say } from "../../lib/words/say.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { Icon } from "../ui/icon.tsx";
import { rememberSort, sortOf, sortsOf, type ListSort } from "./list-sort.ts";

const NAMES = {
  match: "bestMatch",
  newest: "newestSaved",
  oldest: "oldestSaved",
  seen: "recentlyWatched",
  title: "title",
  longest: "longest",
  published: "newestPublished",
  series: "inListOrder",
  opened: "lastOpened",
} as const satisfies Record<ListSort, Parameters<typeof say>[0]>;

/** In which order the list stands, and the others it can have. */
export function SortMenu() {
  const { route, go } = useRoute();
  const sort = sortOf(route);
  const name = say(NAMES[sort]);
  return (
    <MenuProvider
      values={{ sort }}
      setValues={(values: { sort: ListSort }) => {
        rememberSort(route, values.sort);
        go.replace({ ...route, sort: values.sort });
      }}
      placement="bottom-end"
    >
      <MenuButton className="button quiet small" aria-label={say("sortedBy", name)}>
        {name}
        <Icon name="down" small />
      </MenuButton>
      <Menu className="menu sort-menu" gutter={4} fixed fitViewport unmountOnHide aria-label={say("sort")}>
        {sortsOf(route).map((each) => (
          <MenuItemRadio key={each} className="menu-item" name="sort" value={each} hideOnClick>
            <span>{say(NAMES[each])}</span>
            {each === sort && (
              <span className="chosen">
                <Icon name="check" />
              </span>
            )}
          </MenuItemRadio>
        ))}
      </Menu>
    </MenuProvider>
  );
}
