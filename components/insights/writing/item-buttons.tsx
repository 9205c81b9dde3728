import { IconButton } from "@/components/ui/icon-button";
import { ArrowDown, ArrowUp, Trash2 } from "@/components/ui/icons";

type ItemButtonsProps = {
  /** What the item is called: "Evidence 2". */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** What one can do with an item of a list as a whole. Alt with arrows does the same from within it. */
export function ItemButtons({ name, isFirst, isLast, onMove, onRemove }: ItemButtonsProps) {
  return (
    <div className="flex shrink-0">
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp aria-hidden />}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown aria-hidden />}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <IconButton label={`Take out ${name}`} icon={<Trash2 aria-hidden />} onClick={onRemove} />
    </div>
  );
}
