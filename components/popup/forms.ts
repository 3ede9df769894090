/** The parts of the popup that need a page to be read first; loaded while that happens. */
export { CaptureForm } from "../capture/capture-form.tsx";
export { NothingHere } from "../capture/nothing-here.tsx";
export { SavedEntry } from "../capture/saved-entry.tsx";
export { WholeList } from "../capture/whole-list.tsx";
