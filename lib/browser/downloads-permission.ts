import { optionalPermission } from "./optional-permission.ts";

/** To put files among the person's downloads, and to remove those again. */
export const downloadsPermission = optionalPermission("downloads");
