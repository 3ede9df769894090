export { page } from "../open-edx/page.ts";
