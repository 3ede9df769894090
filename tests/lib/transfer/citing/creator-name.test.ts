import { expect, test } from "vitest";
import { personName, seemsPerson } from "../../../../lib/transfer/citing/creator-name.ts";

test.each([
  "María Cruz",
  "Ann B. Lee",
  "Ludwig van Beethoven",
  "Jean-Luc Picard",
  "李宏毅",
  "Łukasz Kaiser",
  "J. R. R. Tolkien",
])("%s looks like a person", (name) => expect(seemsPerson(name)).toBe(true));

test.each([
  "Harbour Lectures",
  "MIT OpenCourseWare",
  "TED",
  "The Royal Institution",
  "3Blue1Brown",
  "Khan Academy",
  "lexfridman",
  "清华大学课堂",
  "央视新闻",
  "BBC World Service",
])("%s does not", (name) => expect(seemsPerson(name)).toBe(false));

test.each([
  ["María Cruz", { given: "María", family: "Cruz" }],
  ["Ludwig van Beethoven", { given: "Ludwig", family: "van Beethoven" }],
  ["María de la Cruz", { given: "María", family: "de la Cruz" }],
  ["李宏毅", { literal: "李宏毅" }],
  ["Plato", { literal: "Plato" }],
])("the parts of %s", (name, parts) => expect(personName(name)).toEqual(parts));
