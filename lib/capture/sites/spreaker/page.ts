import { directoryPage } from "../../podcast/directory.ts";
import { spreaker } from "./address.ts";

export const page = directoryPage(spreaker);
