import { byPath } from "../../by-path.ts";

/** The frame of its player on other pages, and a video's page in an account: `/embed/iframe/ID`, `/medias/ID`. */
export const wistia = byPath({
  id: "wistia",
  name: "Wistia",
  hosts: ["wistia.com", "wistia.net"],
  path: /^\/(?:embed\/(?:iframe|medias)|medias)\/([a-z\d]{10})(?=\/|$)/,
});
