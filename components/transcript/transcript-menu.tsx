import { Menu, MenuButton, MenuGroup, MenuGroupLabel, MenuItem, MenuProvider } from "@ariakit/react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { titledFileName } from "../../lib/transfer/export-name.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { download } from "../hooks/download.ts";
import { Icon } from "../ui/icon.tsx";
import { type FileFormat, isTimed, transcriptFile } from "./transcript-file.ts";

const FORMATS = [
  ["srt", "formatSrt"],
  ["vtt", "formatVtt"],
  ["txt", "formatTxt"],
  ["md", "formatMarkdown"],
] as const;

interface TranscriptMenuProps {
  readonly lecture: Lecture;
  readonly transcript: Transcript;
}

/** Takes a transcript out as a file, or away. */
export function TranscriptMenu({ lecture, transcript: { id, cues } }: TranscriptMenuProps) {
  const { run } = useCommands();

  function save(format: FileFormat): void {
    const file = new Blob([transcriptFile(cues, format, lecture)], { type: "text/plain;charset=utf-8" });
    download(file, titledFileName(lecture.title, format));
  }

  // Caption files and links to moments are nothing without times.
  const offered = FORMATS.filter(([format]) => format === "txt" || isTimed(cues));
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton
        className="button quiet square small"
        aria-label={say("moreForTranscript")}
        title={say("moreForTranscript")}
      >
        <Icon name="down" small />
      </MenuButton>
      <Menu className="menu" gutter={4} fixed unmountOnHide>
        <MenuGroup>
          <MenuGroupLabel className="label menu-label">{say("downloadAs")}</MenuGroupLabel>
          {offered.map(([format, name]) => (
            <MenuItem key={format} className="menu-item" onClick={() => save(format)}>
              {say(name)}
            </MenuItem>
          ))}
        </MenuGroup>
        <div className="menu-line" />
        <MenuItem
          className="menu-item"
          onClick={() =>
            void run("deleteTranscript", { lectureId: lecture.id, transcriptId: id }, say("transcriptDeleted"))
          }
        >
          <Icon name="trash" small />
          {say("deleteTranscript")}
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
