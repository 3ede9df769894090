import { useRef, type ReactNode } from "react";
import { say } from "../../lib/words/say.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { LazySyncSettings } from "../sync/lazy-sync-settings.tsx";
import { useCanTranscribe } from "../speech/use-can-transcribe.ts";
import { AutomaticSpeech } from "./automatic-speech.tsx";
import { DangerSettings } from "./danger-settings.tsx";
import { DataSettings } from "./data-settings.tsx";
import { PermissionSettings } from "./permission-settings.tsx";
import { ReadingSettings } from "./reading-settings.tsx";
import { SETTINGS_GROUPS, SettingsNav } from "./settings-nav.tsx";
import { ShortcutSettings } from "./shortcut-settings.tsx";
import { SpeechSettings } from "./speech-settings.tsx";
import { SummarySettings } from "./summary-settings.tsx";

interface SettingsProps {
  readonly tallies: Tallies | null;
  readonly onTransfer: () => void;
  readonly onShowSidebar: () => void;
}

export function Settings({ tallies, onTransfer, onShowSidebar }: SettingsProps) {
  const page = useRef<HTMLDivElement>(null);
  const canTranscribe = useCanTranscribe();
  const count = tallies?.count("all") ?? 0;
  const parts: Readonly<Record<(typeof SETTINGS_GROUPS)[number], ReactNode>> = {
    summary: <SummarySettings />,
    speechToText: (
      <>
        <SpeechSettings />
        {canTranscribe && <AutomaticSpeech />}
      </>
    ),
    reading: <ReadingSettings />,
    yourData: <DataSettings count={count} onTransfer={onTransfer} />,
    sync: <LazySyncSettings />,
    shortcuts: <ShortcutSettings />,
    permissions: <PermissionSettings />,
    dangerZone: <DangerSettings count={count} />,
  };

  return (
    <div className="scroll" ref={page}>
      <div className="column settings">
        <SettingsNav page={page} onShowSidebar={onShowSidebar} />
        <div>
          {SETTINGS_GROUPS.map((group) => (
            <section key={group} className={group === "dangerZone" ? "group risk" : "group"} data-group={group}>
              <h2>{say(group)}</h2>
              {parts[group]}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
