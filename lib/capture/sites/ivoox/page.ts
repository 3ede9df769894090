import { directoryPage } from "../../podcast/directory.ts";
import { ivoox } from "./address.ts";

export const page = directoryPage(ivoox);
