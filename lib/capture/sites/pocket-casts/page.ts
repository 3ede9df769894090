import { directoryPage } from "../../podcast/directory.ts";
import { pocketCasts } from "./address.ts";

export const page = directoryPage(pocketCasts);
