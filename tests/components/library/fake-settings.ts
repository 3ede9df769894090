import type { LastChange, SetBack } from "../../../lib/backup/set-back.ts";
import { type Backups, NO_BACKUPS } from "../../../lib/backup/backup.ts";
import type { AutomaticBackups, ModelSettings, SpeechSettings } from "../../../lib/browser/settings.ts";
import type { SavedSearch } from "../../../lib/lecture/saved-searches.ts";
import type { OwnPrompt } from "../../../lib/lecture/own-prompts.ts";
import { DEFAULT_READING_SPEED } from "../../../lib/text/reading-time.ts";

/** The settings in memory, with their defaults. */
export function fakeSettings() {
  const setting = <T>(fallback: T) => {
    let value = fallback;
    const followers = new Set<(value: T) => void>();
    return {
      fallback,
      read: async () => value,
      write: async (next: T) => {
        value = next;
        for (const follower of followers) follower(next);
      },
      watch: (follower: (value: T) => void) => {
        followers.add(follower);
        return () => followers.delete(follower);
      },
    };
  };
  return {
    languageSetting: setting("auto"),
    themeSetting: setting("auto"),
    densitySetting: setting("comfortable"),
    summaryLengthSetting: setting("medium"),
    wordsPerMinuteSetting: setting(DEFAULT_READING_SPEED.words),
    charactersPerMinuteSetting: setting(DEFAULT_READING_SPEED.cjk),
    citationFormatSetting: setting("apa"),
    sampleRemovedSetting: setting(false),
    letterKeysSetting: setting(true),
    pauseForNotesSetting: setting(false),
    translatedSearchSetting: setting(true),
    differentTagsSetting: setting<readonly string[]>([]),
    summariserSetting: setting("extract"),
    templateSetting: setting("medium"),
    answerLanguageSetting: setting("interface"),
    ownPromptsSetting: setting<readonly OwnPrompt[]>([]),
    savedSearchesSetting: setting<readonly SavedSearch[]>([]),
    lastBackupSetting: setting<string | null>(null),
    lastCountSetting: setting(0),
    lostEntriesSetting: setting(0),
    lastChangeSetting: setting<LastChange | null>(null),
    setBackSetting: setting<SetBack | null>(null),
    automaticBackupsSetting: setting<AutomaticBackups>("unasked"),
    backupsSetting: setting<Backups>(NO_BACKUPS),
    modelSetting: setting<ModelSettings | null>(null),
    speechSetting: setting<SpeechSettings | null>(null),
    automaticSpeechSetting: setting(false),
    speechHoursSetting: setting(10),
    setting: <T>(_: string, fallback: T) => setting(fallback),
  };
}
