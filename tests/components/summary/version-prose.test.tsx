// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { VersionProse } from "../../../components/summary/version-prose.tsx";
import type { SummarySource } from "../../../lib/lecture/summary.ts";

vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));
// Every page of the extension has a doctype; KaTeX refuses pages that say they have none.
beforeAll(() => {
  Object.defineProperty(document, "compatMode", { value: "CSS1Compat" });
});
afterEach(cleanup);

const lecture = { id: "1", key: "k", url: "https://tides.example/1", aliases: [], durationSeconds: 3600 };

function show(text: string, source: SummarySource = { by: "model", name: "small" }) {
  const { container } = render(<VersionProse version={{ text, source }} lecture={lecture} />);
  return container;
}

describe("a model's answer in Markdown", () => {
  test("shows headings, lists, bold words and tables as such", async () => {
    const shown = show(
      "## Tides\n\nThe moon **pulls** it.\n\n1. High\n2. Low\n   - twice\n\n| Day | Height |\n|---|--:|\n| Monday | 3 m |",
    );
    await screen.findByRole("heading", { name: "Tides" });
    expect(shown.querySelector("strong")?.textContent).toBe("pulls");
    const [numbered] = screen.getAllByRole("list");
    expect(numbered?.tagName).toBe("OL");
    expect(within(screen.getByRole("table")).getByRole("columnheader", { name: "Height" })).toBeDefined();
    expect(screen.getByRole("cell", { name: "3 m" })).toBeDefined();
    expect(shown.textContent).not.toMatch(/[#*|]/);
  });

  test("plays the lecture from the times in its lists", async () => {
    show("- High water at [0:12]\n- Low water");
    await screen.findByRole("list");
    expect(screen.getByRole("button", { name: "Play at 0:12" })).toBeDefined();
  });

  test("runs nothing and loads nothing: HTML is words, an address that is none of the web's is no link", async () => {
    const shown = show(
      "**Hostile** <img src=https://evil.example/x.png onerror=hit()>\n\n<script>hit()</script>\n\n[click](javascript:hit()) [data](data:text/html,x) ![pixel](https://evil.example/p.png)",
    );
    await waitFor(() => expect(shown.querySelector("strong")).not.toBeNull());
    expect(shown.querySelector("img, script, iframe")).toBeNull();
    expect([...shown.querySelectorAll("a")].map(({ href }) => href)).toEqual(["https://evil.example/p.png"]);
    expect(shown.textContent).toContain("<img src=https://evil.example/x.png onerror=hit()>");
    expect(shown.textContent).toContain("<script>hit()</script>");
  });

  test("draws a formula, and leaves prices alone", async () => {
    const shown = show("**Height** is $h = a \\cos(\\omega t)$, and it costs $5 to $10.\n\n$$E = mc^2$$");
    await waitFor(() => expect(shown.querySelectorAll("math")).toHaveLength(2), { timeout: 20_000 });
    expect(shown.textContent).toContain("it costs $5 to $10.");
  });

  test("shows what is no formula as it was written", async () => {
    const shown = show("**Bad** $\\frac{1$ here");
    await waitFor(() => expect(shown.querySelector("strong")).not.toBeNull());
    expect(shown.textContent).toContain("$\\frac{1$");
    expect(shown.querySelector("math")).toBeNull();
  });

  test("keeps lines as they were written", async () => {
    const shown = show("**One**\ntwo\n\n三");
    await waitFor(() => expect(shown.querySelector("strong")).not.toBeNull());
    expect([...shown.querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual(["One\ntwo", "三"]);
  });

  test("nested without end is still shown", async () => {
    const deep = `${">".repeat(200)} deep **down**`;
    const shown = show(deep);
    await waitFor(() => expect(shown.querySelector("blockquote")).not.toBeNull());
    expect(shown.textContent).toContain("deep");
  });
});

test.each([
  ["sentences picked from the text", { by: "extract" }],
  ["what the page says", { by: "page" }],
] as const)("%s are no Markdown", (_, source) => {
  const shown = show("# 1 in the charts\n\n*as it is*", source);
  expect([...shown.querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual([
    "# 1 in the charts",
    "*as it is*",
  ]);
});
