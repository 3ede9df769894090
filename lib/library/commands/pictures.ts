import type { Input, NewPicture } from "./command.ts";
import { lectureById } from "./find-lecture.ts";
import type { CommandRows } from "./row.ts";
import type { Writer } from "./writer.ts";

export async function putPicture(writer: Writer, lectureId: string, picture: NewPicture): Promise<void> {
  const existing = await writer.database.pictures.get(lectureId);
  const after = {
    ...existing,
    ...picture,
    id: lectureId,
    lectureId,
    rev: (existing?.rev ?? 0) + 1,
    updatedAt: writer.now,
    deletedAt: null,
  };
  await writer.put("pictures", existing, after);
}

export async function setPicture(writer: Writer, { lectureId, picture }: Input<"setPicture">): Promise<object> {
  await lectureById(writer.database, lectureId);
  await putPicture(writer, lectureId, picture);
  return {};
}

export const pictureCommands: CommandRows<"setPicture"> = {
  setPicture: { run: setPicture, recorded: true },
};
