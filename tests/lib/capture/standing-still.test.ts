import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { all, nearest, standingStill } from "../../../lib/capture/metadata/standing-still.ts";

const PARTS = "aside, [class*=related]";

test("of a page that stands still each element is known to stand where the browser says it stands", () => {
  const page = pageOf(
    "<main><p>One</p><div class='related-list'><p><b>Two</b></p></div></main><aside><p>Three</p><div class=related><i>Four</i></div></aside>",
  );
  const elements = [...page.querySelectorAll("*")];
  standingStill(page, () => {
    for (const element of [...elements, ...elements.toReversed()]) {
      expect(nearest(element, PARTS)).toBe(element.closest(PARTS));
    }
  });
});

test("a page that has changed since it was read is asked anew", () => {
  const page = pageOf("<p>One</p>");
  expect(standingStill(page, () => all(page, "p"))).toHaveLength(1);
  page.body.append(page.createElement("p"));
  expect(all(page, "p")).toHaveLength(2);
  expect(standingStill(page, () => all(page, "p"))).toHaveLength(2);
  page.body.className = "related";
  expect(all(page, "p").map((each) => nearest(each, PARTS))).toEqual([page.body, page.body]);
});

test("a field that is named like what leads out of its form leads nowhere", () => {
  const page = pageOf("<form><p>One</p></form>");
  const [form] = all(page, "form");
  const [line] = all(page, "p");
  if (!form || !line) throw new Error("The page has a form with a line in it");
  Object.defineProperty(form, "parentElement", { value: line });
  expect(standingStill(page, () => nearest(line, PARTS))).toBeNull();
});

function pageOf(body: string): Document {
  const window = new Window();
  window.document.write(`<body>${body}</body>`);
  return window.document as unknown as Document;
}
