import { byPath } from "../../by-path.ts";

/** 荔枝: `/RADIO/EPISODE`; the radio's own page has one number only. */
export const lizhi = byPath({
  id: "lizhi",
  name: "Lizhi",
  hosts: ["lizhi.fm"],
  path: /^\/\d+\/(\d{10,})\/?$/,
});
