/** What the form has besides what the page has said: summary and tags. Loaded once it is filled. */
export { SuggestedTags } from "../tags/suggested-tags.tsx";
export { TagInput } from "../ui/tag-input.tsx";
export { DraftSummary } from "./draft-summary.tsx";
