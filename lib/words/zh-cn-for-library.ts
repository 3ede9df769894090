import { zhCNLibrary } from "./zh-cn-library.ts";
import { zhCNBackup } from "./zh-cn-backup.ts";
import { zhCNButton } from "./zh-cn-button.ts";
import { zhCNCite } from "./zh-cn-cite.ts";
import { zhCNDuplicates } from "./zh-cn-duplicates.ts";
import { zhCNFinding } from "./zh-cn-finding.ts";
import { zhCNOverview } from "./zh-cn-overview.ts";
import { zhCNReading } from "./zh-cn-reading.ts";
import { zhCNSeries } from "./zh-cn-series.ts";
import { zhCNSettings } from "./zh-cn-settings.ts";
import { zhCNTransfer } from "./zh-cn-transfer.ts";
import { zhCNWatching } from "./zh-cn-watching.ts";
import { zhCNModelSettings } from "./zh-cn-model-settings.ts";
import { zhCNSpeechSettings } from "./zh-cn-speech-settings.ts";
import { zhCNTagManager } from "./zh-cn-tag-manager.ts";
import type { enForLibrary } from "./en-for-library.ts";
import type { Words } from "./words.ts";

/** What only the library's own page says, beside what every page does. */
export const zhCNForLibrary: Pick<Words, keyof typeof enForLibrary> = {
  ...zhCNLibrary,
  ...zhCNBackup,
  ...zhCNButton,
  ...zhCNCite,
  ...zhCNDuplicates,
  ...zhCNFinding,
  ...zhCNOverview,
  ...zhCNReading,
  ...zhCNSeries,
  ...zhCNSettings,
  ...zhCNTransfer,
  ...zhCNWatching,
  ...zhCNModelSettings,
  ...zhCNSpeechSettings,
  ...zhCNTagManager,
};
