/** The parts of the popup that need a page to be read first; loaded while that happens. */
export { CaptureForm } from "./capture-form.tsx";
export { NothingHere } from "./nothing-here.tsx";
export { SavedEntry } from "./saved-entry.tsx";
export { WholeList } from "./whole-list.tsx";
