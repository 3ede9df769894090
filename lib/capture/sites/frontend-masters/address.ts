import { byPath } from "../../by-path.ts";

export const frontendMasters = byPath({
  id: "frontend-masters",
  name: "Frontend Masters",
  hosts: ["frontendmasters.com"],
  path: /^\/courses\/([\w-]+)\/([\w-]+)\/?$/,
});
