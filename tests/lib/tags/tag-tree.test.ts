import { describe, expect, test } from "vitest";
import { nestedRenames, shownNodes, tagTree, type TagNode } from "../../../lib/tags/tag-tree.ts";

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

  test("are renamed with the tag that they stand under", () => {
    expect(nestedRenames(["ai", "ai/llm", "AI/vision/faces", "aims/x"], "ai", "Machine learning")).toEqual([
      { from: "ai/llm", to: "Machine learning/llm" },
      { from: "AI/vision/faces", to: "Machine learning/vision/faces" },
    ]);
  });
});
