import { useRef, useState, type DragEvent } from "react";
import type { Arrange } from "./use-arranging.ts";

/** Where a row that is dragged would come to stand. */
interface DropPlace {
  readonly id: string;
  readonly isAfter: boolean;
}

/** Rows that are dragged by their grips to another place; what the list around them listens to. */
export function useRowDragging(arrange: Arrange | null) {
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<DropPlace | null>(null);

  function end(): void {
    dragged.current = null;
    setOver(null);
  }
  if (!arrange) return { over: null, listeners: {} };
  const listeners = {
    onDragStart(event: DragEvent): void {
      // Links and selected text can be dragged too, to other places than this list.
      const isByGrip = event.target instanceof Element && event.target.closest(".grip") !== null;
      const row = isByGrip ? rowOf(event.target) : null;
      const id = row?.dataset["id"];
      if (!row || id === undefined) return;
      dragged.current = id;
      // Firefox drags nothing that has no data.
      event.dataTransfer.setData("text/plain", "");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setDragImage(row, 0, 0);
    },
    onDragOver(event: DragEvent): void {
      const place = dragged.current === null ? null : placeAt(event);
      if (!place) return;
      event.preventDefault();
      if (place.id !== over?.id || place.isAfter !== over.isAfter) setOver(place);
    },
    onDrop(event: DragEvent): void {
      const [id, place] = [dragged.current, placeAt(event)];
      end();
      if (id === null || !place || place.id === id) return;
      event.preventDefault();
      arrange(id, (order) => {
        const others = order.filter((each) => each !== id);
        return others.indexOf(place.id) + (place.isAfter ? 1 : 0);
      });
    },
    onDragEnd: end,
  };
  return { over, listeners };
}

function placeAt({ target, clientY }: DragEvent): DropPlace | null {
  const row = rowOf(target);
  const id = row?.dataset["id"];
  if (!row || id === undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  return { id, isAfter: clientY > top + height / 2 };
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("article[data-id]") : null;
}
