import { enLibrary } from "./en-library.ts";
import { enBackup } from "./en-backup.ts";
import { enButton } from "./en-button.ts";
import { enCite } from "./en-cite.ts";
import { enDuplicates } from "./en-duplicates.ts";
import { enFinding } from "./en-finding.ts";
import { enOverview } from "./en-overview.ts";
import { enReading } from "./en-reading.ts";
import { enSeries } from "./en-series.ts";
import { enSettings } from "./en-settings.ts";
import { enTransfer } from "./en-transfer.ts";
import { enWatching } from "./en-watching.ts";
import { enModelSettings } from "./en-model-settings.ts";
import { enSpeechSettings } from "./en-speech-settings.ts";
import { enTagManager } from "./en-tag-manager.ts";

/** What only the library's own page says, beside what every page does. */
export const enForLibrary = {
  ...enLibrary,
  ...enBackup,
  ...enButton,
  ...enCite,
  ...enDuplicates,
  ...enFinding,
  ...enOverview,
  ...enReading,
  ...enSeries,
  ...enSettings,
  ...enTransfer,
  ...enWatching,
  ...enModelSettings,
  ...enSpeechSettings,
  ...enTagManager,
};
