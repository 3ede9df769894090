/** How an address bar takes its suggestions: Chromium as XML in which matches are marked, Firefox as plain text. */
export type Markup = "xml" | "plain";

export const suggestionMarkup: Markup = import.meta.env.FIREFOX ? "plain" : "xml";
