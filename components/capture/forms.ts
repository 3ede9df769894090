/** The parts of the popup that need a page to be read first; loaded while that happens. */
export { CaptureForm } from "./capture-form.tsx";
export { SavedEntry } from "./saved-entry.tsx";
