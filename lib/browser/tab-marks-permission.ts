import { optionalPermission } from "./optional-permission.ts";

/** To see the addresses of all tabs: pages are marked before the button is pressed. */
export const tabMarks = optionalPermission("tabs");
