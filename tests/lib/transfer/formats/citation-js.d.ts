declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    // What it has read is nowhere described but in CSL's own schema.
    readonly data: never;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
