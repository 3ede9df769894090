import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react";
import { useRef, type ReactNode } from "react";
import type { SavedLecture } from "../../lib/library/lookup.ts";
import { say } from "../../lib/words/say.ts";
import { TwinNotice } from "../duplicates/twin-notice.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { NotesPanel } from "../notes/notes-panel.tsx";
import { TranscriptPanel } from "../transcript/transcript-panel.tsx";
import { Conflicts } from "./conflicts.tsx";
import { DetailsForm } from "./details-form.tsx";
import { PARTS } from "./route.ts";
import { RelatedEntries } from "./related.tsx";
import { StubNote } from "./stub-note.tsx";
import { SummaryPanel } from "./summary-panel.tsx";

/** The parts of an entry, one of them open, as the address says. */
export function EntryParts({ entry, children }: { readonly entry: SavedLecture; readonly children: ReactNode }) {
  const { lecture, notes } = entry;
  const { route, go } = useRoute();
  const scroller = useRef<HTMLDivElement>(null);

  function open(id: string | null | undefined): void {
    const part = PARTS.find((each) => each === id);
    if (!part || part === route.part) return;
    go.replace({ ...route, part, at: null, find: null });
    // Another part begins at its beginning.
    if (scroller.current) scroller.current.scrollTop = 0;
  }

  return (
    <TabProvider selectedId={route.part} setSelectedId={open}>
      {children}
      <TabList className="tabs" aria-label={say("entry")}>
        <Tab id="summary" className="tab">
          {say("summary")}
        </Tab>
        <Tab id="transcript" className="tab">
          {say("transcript")}
        </Tab>
        <Tab id="notes" className="tab">
          {say("notesTab")}
          {notes.length > 0 && <span className="count">{` ${say("count", notes.length)}`}</span>}
        </Tab>
        <Tab id="details" className="tab">
          {say("details")}
        </Tab>
      </TabList>
      <div className="scroll" ref={scroller}>
        <div>
          <Conflicts lecture={lecture} />
          <StubNote lecture={lecture} />
          <TwinNotice lecture={lecture} />
        </div>
        <TabPanel tabId="summary" className="panel">
          <SummaryPanel entry={entry} />
          <RelatedEntries lecture={lecture} />
        </TabPanel>
        <TabPanel tabId="transcript" className="panel" focusable={false} unmountOnHide>
          <TranscriptPanel lecture={lecture} scroller={scroller} at={route.at} find={route.find} />
        </TabPanel>
        <TabPanel tabId="notes" className="panel" focusable={false}>
          <NotesPanel lecture={lecture} notes={notes} />
        </TabPanel>
        <TabPanel tabId="details" className="panel">
          <DetailsForm lecture={lecture} />
        </TabPanel>
      </div>
    </TabProvider>
  );
}
