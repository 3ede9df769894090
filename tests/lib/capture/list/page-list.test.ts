import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { pageList } from "../../../../lib/capture/list/page-list.ts";
import { siteOf } from "../../../../lib/capture/page-key.ts";
import { pageHalf } from "../../../../lib/capture/sites/pages.ts";
import type { SitePage } from "../../../../lib/capture/site.ts";
import { generic } from "../../../../lib/capture/sites/generic/address.ts";

const url = new URL("https://school.example/courses/ice");

function course(name: string, path: string): string {
  const part = (index: number) => ({ "@type": "VideoObject", name: `${name} ${index}`, url: `${path}/${index}` });
  const node = { "@type": "Course", name, url: path, hasPart: [part(1), part(2)] };
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
}

/** A document that the browser loaded at one address, and that shows another one by now. */
function open(html: string, loaded: string): Document {
  const window = new Window({ url: url.href });
  window.document.write(html);
  Object.defineProperty(window, "performance", { value: { getEntriesByType: () => [{ name: loaded }] } });
  return window.document as unknown as Document;
}

describe("the list of a page", () => {
  test("is never that of the page before, when the page has moved on by itself", () => {
    const page = open(course("Salt", "/courses/salt"), "https://school.example/courses/salt");
    expect(pageList(pageHalf(generic), page, url, null)).toBeNull();
  });

  test("is its own, also when the page has moved on by itself", () => {
    const page = open(course("Ice", "/courses/ice"), "https://school.example/courses/salt");
    expect(pageList(pageHalf(generic), page, url, null)?.series.title).toBe("Ice");
  });

  test("that breaks its reader is none, and costs nothing else", () => {
    const broken: SitePage = {
      ...pageHalf(generic),
      list() {
        throw new Error("Unexpected");
      },
    };
    expect(pageList(broken, open("", url.href), url, null)).toBeNull();
  });

  test("is none on a channel, a search and a mix of YouTube", () => {
    for (const address of ["/@sandlab", "/results?search_query=sand", "/watch?v=aaaaaaaaaaa&list=RDaaaaaaaaaaa"]) {
      const place = new URL(address, "https://www.youtube.com");
      expect(pageList(pageHalf(siteOf(place) ?? generic), open(course("A", "/a"), place.href), place, null)).toBeNull();
    }
  });
});
