import { describe, expect, test } from "vitest";
import {
  nestedRenames,
  placesAbove,
  renamesInOrder,
  shownNodes,
  tagTree,
  type TagNode,
} from "../../../lib/tags/tag-tree.ts";

const counted = (...tags: readonly string[]) => tags.map((tag, at) => ({ tag, count: tags.length - at }));
const outline = (nodes: readonly TagNode[]): string[] =>
  nodes.map(({ path, depth, count }) => `${"  ".repeat(depth)}${path}${count === 0 ? " (no tag)" : ""}`);

describe("tags with a slash", () => {
  test("stand under the tag before it, even where that is none itself", () => {
    expect(
      outline(shownNodes(tagTree(counted("ai/llm", "history", "ai/vision/faces", "Ai/Vision")), new Set())),
    ).toEqual(["ai (no tag)", "  ai/llm", "  Ai/Vision", "    ai/vision/faces", "history"]);
  });

  test("a slash at an end makes no tree", () => {
    expect(outline(tagTree(counted("/", "and/", "a//b")))).toEqual(["/", "and/", "a//b"]);
  });

  test("what stands under a closed tag is not shown", () => {
    expect(outline(shownNodes(tagTree(counted("ai", "ai/llm")), new Set(["ai"])))).toEqual(["ai"]);
  });

  test.each([
    ["ai2", "ai2/vision", ["ai2/vision/3d", "ai2/vision", "ai2"]],
    ["ai2/vision", "ai2", ["ai2/vision", "ai2/vision/3d"]],
  ])("%s is renamed to %s in an order in which each moves once", (from, to, order) => {
    const inOrder = renamesInOrder(["ai2", "ai2/vision", "ai2/vision/3d"], from, to);
    expect(inOrder.map((each) => each.from)).toEqual(order);
    const made = inOrder.map((each) => each.to);
    inOrder.forEach((each, at) => expect(made.slice(0, at)).not.toContain(each.from));
  });

  test("are renamed with the tag that they stand under", () => {
    expect(nestedRenames(["ai", "ai/llm", "AI/vision/faces", "aims/x"], "ai", "Machine learning")).toEqual([
      { from: "ai/llm", to: "Machine learning/llm" },
      { from: "AI/vision/faces", to: "Machine learning/vision/faces" },
    ]);
  });

  test("stand in each place above them, in whatever case that is written", () => {
    expect(placesAbove("AI/Vision/faces")).toEqual(["ai", "ai/vision"]);
    expect(placesAbove("Oceans")).toEqual([]);
  });
});
