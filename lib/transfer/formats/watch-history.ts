import { Parser } from "htmlparser2";
import { affixes } from "../affixes.ts";
import { type Found, withoutAddress } from "../found.ts";
import { isObject, namesOf, textOf } from "../json-values.ts";
import { parsedJson, type RefusedRecord } from "../import-record.ts";
import { readMoment } from "../read-date.ts";
import type { ReadFormat } from "./format.ts";

/**
 * What was watched, as Google Takeout writes it in JSON: `title` is the video's in a sentence of the account's language,
 * `titleUrl` its address, `subtitles` its channel. Shape as of 2026-11. Advertisements are left out.
 */
export const watchHistory = {
  id: "watch-history",
  recognises: ({ text }) => text.startsWith("[") && /"titleUrl"\s*:/.test(text) && /"header"\s*:\s*"YouTube/.test(text),
  read(text) {
    const value = parsedJson(text);
    const items = Array.isArray(value) ? value.filter(isObject) : [];
    const watched = items.filter((item) => !namesOf(item, "details").some((name) => /google ads/i.test(name)));
    const around = affixes(watched.map((item) => textOf(item, "title")).filter((title) => !/https?:/.test(title)));
    const found: Found[] = [];
    const refused: RefusedRecord[] = [];
    watched.forEach((item, at) => {
      const url = textOf(item, "titleUrl");
      const title = around.strip(textOf(item, "title"));
      if (!/[?&]v=|youtu\.be\/|\/shorts\//.test(url)) return void refused.push(withoutAddress(at + 1, title));
      const named = /^https?:/.test(title) ? {} : { title };
      found.push({
        url,
        ...named,
        creators: namesOf(item, "subtitles"),
        savedAt: readMoment(textOf(item, "time")),
        kind: "video",
      });
    });
    return { found, refused, isHistory: true };
  },
} as const satisfies ReadFormat;

/** The same as a page: a cell for each video with links to it and to its channel, and the time as the last line. */
export const watchHistoryPage = {
  id: "watch-history-page",
  recognises: ({ text }) => /content-cell/.test(text) && /youtube\.com\/watch/.test(text),
  read(text) {
    const found: Found[] = [];
    let links: { href: string; text: string }[] = [];
    let after: string[] = [];
    let into: "link" | "after" = "after";
    const finish = () => {
      const [video, channel] = links;
      if (video && /\/watch\?/.test(video.href)) {
        const moment = after.findLast((line) => line.trim() !== "") ?? "";
        const creators = channel ? [channel.text.trim()] : [];
        found.push({
          url: video.href,
          title: video.text.trim(),
          creators,
          savedAt: readMoment(moment),
          kind: "video",
        });
      }
      links = [];
      after = [];
    };
    const parser = new Parser({
      onopentag(name, { class: names = "", href = "" }) {
        if (name === "div" && names.includes("content-cell")) finish();
        if (name === "br") after.push("");
        if (name !== "a") return;
        links.push({ href, text: "" });
        into = "link";
      },
      ontext(piece) {
        const last = links.at(-1);
        if (into === "link" && last) last.text += piece;
        else after.push((after.pop() ?? "") + piece);
      },
      onclosetag(name) {
        if (name === "a") into = "after";
      },
    });
    parser.write(text);
    parser.end();
    finish();
    return { found, refused: [], isHistory: true };
  },
} as const satisfies ReadFormat;
