declare module "citeproc" {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: string, language: string, isLanguageForced: boolean);
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: "text" | "html"): void;
    makeBibliography(): [unknown, string[]] | false;
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
