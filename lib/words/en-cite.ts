const FORMATS = {
  apa: "APA, 7th edition",
  mla: "MLA, 9th edition",
  chicago: "Chicago, notes and bibliography",
  gbt7714: "GB/T 7714—2015",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
  markdown: "Markdown link",
  link: "Plain link",
} as const;

/** Referring to a lecture or a moment of it. */
export const enCite = {
  cite: "Cite",
  citeEntry: "Cite this lecture",
  citationFormat: "Style or format",
  citationFormats: (format: keyof typeof FORMATS): string => FORMATS[format],
  citedMoment: "Moment",
  wholeLecture: "whole",
  oddMoment: "Write a time such as 12:34 or 1:02:03, or nothing for the whole lecture.",
  creatorsArePeople: (count: number): string =>
    count === 1
      ? "The creator is a person, not a channel or a body"
      : "The creators are people, not channels or bodies",
  reference: "Reference",
  referenceInText: "In the text or in a note",
  checkReference: "Made from what the page said. Compare names and date before you hand it in.",
  referenceFailed:
    "This reference could not be made. The lecture is unchanged. Choose another style, or reload this page.",
  referenceCopied: "Copied",
  referenceNotCopied: "The browser did not let Lectern copy. Select the text and copy it yourself.",
};
