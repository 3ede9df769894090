import { directoryPage } from "../../podcast/directory.ts";
import { buzzsprout } from "./address.ts";

export const page = directoryPage(buzzsprout);
