/**
 * Stands in for WXT's context of content scripts, which tells the page that a script has started and listens to it: ours
 * read once, leave nothing behind, and are to be noticed by nobody.
 */
export class ContentScriptContext {
  readonly abort = (): void => {};
}
