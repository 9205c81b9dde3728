import type { PointerEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "@/components/ui/icons";

type Handle = {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
};

/** What is taken hold of with a pointer; the buttons do the same for everybody else. */
export function DragHandle(handle: Handle) {
  return (
    <span
      aria-hidden
      data-handle
      {...handle}
      className="flex size-9 cursor-grab touch-none items-center justify-center rounded-small text-muted select-none hover:bg-wash hover:text-ink active:cursor-grabbing max-md:size-11"
    >
      <GripVertical className="size-5" />
    </span>
  );
}

type StepButtonsProps = {
  /** What it is called: "step 2". */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onTakeOut: () => void;
};

/** What one can do with a step as a whole. Alt with arrows moves it from within. */
export function StepButtons({ name, isFirst, isLast, onMove, onTakeOut }: StepButtonsProps) {
  return (
    <div className="flex shrink-0 max-sm:col-start-2 max-sm:row-start-1 max-sm:justify-self-end">
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp aria-hidden />}
        disabled={isFirst}
        data-by="-1"
        onClick={() => onMove(-1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown aria-hidden />}
        disabled={isLast}
        data-by="1"
        onClick={() => onMove(1)}
      />
      <IconButton label={`Take out ${name}`} icon={<Trash2 aria-hidden />} onClick={onTakeOut} />
    </div>
  );
}
