import { Parser } from "htmlparser2";
import { type Findings, type Found, withoutAddress } from "../found.ts";
import type { RefusedRecord } from "../import-record.ts";
import { readMoment } from "../read-date.ts";

/**
 * Bookmarks as browsers, Pinboard, Raindrop, linkding and Pocket write them: `A` with its dates and tags, `DD` with what
 * is said of it, `H3` and a list for a folder. Format as of 2026-11:
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function readBookmarks(text: string): Findings {
  return new BookmarkFile().read(text);
}

/** How linkding says in a bookmark file that an entry is archived: no tag of the person's. */
const ARCHIVED = "linkding:bookmarks.archived";

interface Open {
  url: string;
  title: string;
  description: string;
  tags: string[];
  savedAt: string | null;
  folders: string[];
}

class BookmarkFile {
  readonly #found: Found[] = [];
  readonly #refused: RefusedRecord[] = [];
  readonly #folders: string[] = [];
  #folder: string | null = null;
  #item: Open | null = null;
  #into: "title" | "folder" | "description" | null = null;
  #number = 0;

  read(text: string) {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        ontext: (piece) => this.#add(piece),
        onclosetag: (name, implied) => this.#close(name, implied),
      },
      { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
    );
    parser.write(text);
    parser.end();
    this.#finish();
    return { found: this.#found, refused: this.#refused };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "a") {
      this.#finish();
      this.#into = "title";
      this.#item = {
        url: attributes["href"] ?? "",
        title: "",
        description: "",
        tags: (attributes["tags"] ?? "")
          .split(",")
          .map((tag) => tag.trim())
          .filter((tag) => tag !== "" && tag !== ARCHIVED),
        savedAt: readMoment(attributes["add_date"] ?? attributes["time_added"] ?? ""),
        folders: this.#folders.filter(Boolean),
      };
    } else if (name === "h3") {
      this.#finish();
      // The bar itself and its like are places in a browser, and no folder of the person's.
      const isPlace = ["personal_toolbar_folder", "unfiled_bookmarks_folder"].some((each) => each in attributes);
      this.#folder = "";
      this.#into = isPlace ? null : "folder";
    } else if (name === "dl") {
      this.#finish();
      this.#folders.push(this.#folder?.trim() ?? "");
      this.#folder = null;
    } else if (name === "dd") {
      this.#into = this.#item ? "description" : null;
    } else if (name === "dt") this.#finish();
    else if (name === "br" && this.#into === "description") this.#add("\n");
  }

  #add(piece: string): void {
    if (this.#into === "folder") this.#folder = (this.#folder ?? "") + piece;
    else if (this.#into && this.#item) this.#item[this.#into] += piece;
  }

  #close(name: string, implied: boolean): void {
    if (name === "a" || name === "h3") this.#into = null;
    if (name !== "dl" || implied) return;
    this.#finish();
    this.#folders.pop();
  }

  #finish(): void {
    const item = this.#item;
    this.#item = null;
    this.#into = null;
    if (!item) return;
    this.#number++;
    const { url, title, description, ...rest } = item;
    // Firefox keeps saved searches among its bookmarks, and browsers keep scripts.
    if (!/^\s*https?:/i.test(url)) this.#refused.push(withoutAddress(this.#number, title.trim() || url));
    else this.#found.push({ url, title: title.trim(), ...describedIn(description), ...rest });
  }
}

/** linkding writes a person's notes behind the description. */
function describedIn(text: string): Pick<Found, "description" | "notes"> {
  const [, notes = ""] = /\[linkding-notes\]([\s\S]*?)\[\/linkding-notes\]/.exec(text) ?? [];
  const description = text.replace(/\[linkding-notes\][\s\S]*/, "").trim();
  return { description, ...(notes.trim() !== "" && { notes: [{ text: notes.trim(), atSeconds: null }] }) };
}
