/** What the popup shows in place of the form of a lecture that is not saved yet, or below it; loaded when it is wanted. */
export { NothingHere } from "../capture/nothing-here.tsx";
export { SavedEntry } from "../capture/saved-entry.tsx";
export { WholeList } from "../capture/whole-list.tsx";
