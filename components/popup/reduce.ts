import type { FoundEntry, LectureEvent, PopupEvent, ReadingEvent } from "./events.ts";
import { subjectOf, type PopupState, type SavedState } from "./state.ts";

/** What the popup shows after an event. An answer that comes too late to be about what is shown changes nothing. */
export function reduce(state: PopupState, event: PopupEvent): PopupState {
  if ("reading" in event && event.type !== "readAgain")
    return event.reading === state.reading ? afterReading(state, event) : state;
  switch (event.type) {
    case "readAgain":
      if (event.reading <= state.reading) return state;
      return { ...state, reading: event.reading, known: "nothing", doubtful: null };
    case "playerRead":
      if (event.subject === null || event.subject !== subjectOf(state.page)) return state;
      return afterLecture(state, event.found);
    case "entryChanged":
      return isAbout(state, event.subject, event) ? withEntry(state, event) : state;
  }
}

/** What the page itself has told counts more than what its address told before, whichever comes first. */
function afterReading(state: PopupState, event: ReadingEvent): PopupState {
  if (state.known === "page") return state;
  switch (event.type) {
    case "tabFound":
      if (state.known !== "nothing") return state;
      return { ...state, known: "tab", page: { phase: "reading", tab: event.tab } };
    case "pageWaits":
      return state.known === "tab" ? { ...state, page: { phase: "reading", tab: null } } : state;
    case "entryFound":
      return event.isSure ? { ...withEntry(state, event), known: "entry" } : { ...state, doubtful: savedState(event) };
    case "entryRead":
    case "lectureRead":
      return afterLecture(state, event);
    case "nothingRead": {
      const { captured, recent, tags, isSamePage } = event;
      return (isSamePage && keptEntry(state)) || told(state, { phase: "nothing", captured, recent, tags });
    }
    case "pageNotRead":
      return keptEntry(state) ?? told(state, { phase: "unreadable", why: event.why });
  }
}

function afterLecture(state: PopupState, event: LectureEvent): PopupState {
  if (event.type === "entryRead") return { ...withEntry(state, event), known: "page", doubtful: null };
  const { captured, draft, provisionalKey, tags } = event;
  return told(state, { phase: "lecture", captured, draft, provisionalKey, tags });
}

function told(state: PopupState, page: PopupState["page"]): PopupState {
  return { ...state, known: "page", doubtful: null, page };
}

/** With the entry of the page's address, of which the page has not said otherwise. */
function keptEntry(state: PopupState): PopupState | null {
  if (state.known === "entry") return { ...state, known: "page" };
  return state.doubtful && told(state, state.doubtful);
}

/** An entry that is shown already gives way only to a newer look at it. */
function withEntry(state: PopupState, found: FoundEntry): PopupState {
  const { page } = state;
  const isShown = page.phase === "saved" && page.entry.lecture.id === found.entry.lecture.id;
  if (isShown && found.look <= state.look) return state;
  return { ...state, look: found.look, page: savedState(found) };
}

function isAbout({ page }: PopupState, subject: string | null, { entry }: FoundEntry): boolean {
  if (subject !== null && subject === subjectOf(page)) return true;
  return page.phase === "saved" && page.entry.lecture.id === entry.lecture.id;
}

function savedState({ entry, tags }: FoundEntry): SavedState {
  return { phase: "saved", entry, tags };
}
