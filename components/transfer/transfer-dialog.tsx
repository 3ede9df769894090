import { Dialog, DialogDismiss, DialogHeading, Tab, TabList, TabPanel, TabProvider } from "@ariakit/react";
import { useEffect, useRef } from "react";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useImport } from "./use-import.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { Icon } from "../ui/icon.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { ImportPanel } from "./import-panel.tsx";
import type { Transfer } from "./use-transfer.ts";

interface TransferDialogProps {
  readonly transfer: Transfer;
  readonly list: EntryList | null;
  readonly tallies: Tallies | null;
}

/** The way in and out for whole libraries. An import goes on while the dialog is closed. */
export function TransferDialog({ transfer, list, tallies }: TransferDialogProps) {
  const { tab, chosen, cutOff, setTab } = transfer;
  const running = useImport();
  const { resume } = running;
  const resumed = useRef<string | null>(null);
  useEffect(() => {
    if (cutOff === null || resumed.current === cutOff) return;
    resumed.current = cutOff;
    void resume(cutOff);
  });

  // A button that has begun something is gone: keys are heard in the dialog, and not behind it.
  const self = useRef<HTMLDivElement>(null);
  const { step } = running.state;
  useEffect(() => {
    if (tab !== null && document.activeElement === document.body) self.current?.focus();
  }, [tab, step]);

  // The list behind the dialog is read when there is somebody to see it: anew after each batch takes longer than the batch.
  const { hold } = useCommands();
  const isBehind = tab !== null && step === "running";
  useEffect(() => {
    hold(isBehind);
    return () => hold(false);
  }, [hold, isBehind]);

  /** A report that has been read need not stand there next time; an import that runs goes on. */
  function close(): void {
    setTab(null);
    if (!["reading", "running"].includes(step)) running.reset();
  }

  return (
    <Dialog
      ref={self}
      className="dialog transfer"
      open={tab !== null}
      onClose={close}
      backdrop={<div className="scrim" />}
      unmountOnHide
    >
      <TabProvider
        selectedId={tab ?? "export"}
        setSelectedId={(id) => (id === "export" || id === "import") && tab !== null && setTab(id)}
      >
        <header>
          <DialogHeading>{say("importAndExport")}</DialogHeading>
          <TabList className="segments push" aria-label={say("importAndExport")}>
            <Tab id="export">{say("export")}</Tab>
            <Tab id="import">{say("import")}</Tab>
          </TabList>
          <DialogDismiss className="button quiet square small" aria-label={say("close")} title={say("close")}>
            <Icon name="close" />
          </DialogDismiss>
        </header>
        <TabPanel tabId="export" className="dialog-panel" focusable={false}>
          <ExportPanel chosen={chosen} list={list} tallies={tallies} />
        </TabPanel>
        <TabPanel tabId="import" className="dialog-panel" focusable={false}>
          <ImportPanel running={running} />
        </TabPanel>
      </TabProvider>
    </Dialog>
  );
}
