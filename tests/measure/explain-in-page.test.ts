import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { explain } from "./explain-in-page.ts";

const ADDRESS = "https://foundry.example/talks/bells";
const PAGE = `<html lang="en"><head><title>Bells | The Foundry</title><meta property="og:site_name" content="The Foundry">
<meta property="article:modified_time" content="2026-06-01"><meta property="article:published_time" content="2026-05-11"></head>
<body><h1>Bells</h1><p>Speaker: Ines Marlow</p><p>Last updated: 1 June 2026</p><video controls src="/bells.mp4"></video>
<p>Why bells crack, and what founders do against it: a talk of an hour in the old casting hall.</p></body></html>`;

test("what was taken is told with its source, and what was not with the reason", () => {
  const window = new Window({ url: ADDRESS });
  window.document.write(PAGE);
  const lines = explain(window.document as unknown as Document, new URL(ADDRESS)).split("\n");
  expect(lines[0]).toMatch(/^(?:sure|possible) \(video\), weight -?\d+/);
  for (const name of ["title", "creators", "published", "duration", "description", "keywords"])
    expect(lines).toContain(name);
  expect(lines.filter((line) => /^ {2}[+-]\d+ {2}.+: .+/.test(line)).length).toBeGreaterThan(1);
  const of = (field: string) =>
    lines.slice(
      lines.indexOf(field) + 1,
      lines.findIndex((line, at) => at > lines.indexOf(field) && /^\S/.test(line)),
    );
  expect(of("title")).toContainEqual(expect.stringMatching(/^ {2}✓ [^:]+: "Bells"$/));
  expect(of("published")).toContainEqual(expect.stringMatching(/^ {2}✓ [^:]+: .*2026-05-11/));
  const lost = lines.filter((line) => line.startsWith("  ✗"));
  expect(lost.filter((line) => !/^ {2}✗ [^:]+: .*\(.+\)$/.test(line))).toEqual([]);
  expect(lost.length).toBeGreaterThan(0);
});
