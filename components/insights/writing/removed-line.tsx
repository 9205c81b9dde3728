import { Button } from "@/components/ui/button";
import { Undo2 } from "@/components/ui/icons";

/** Says what was just taken out, and brings it back. */
export function RemovedLine({ what, onUndo }: { what: string; onUndo: () => void }) {
  return (
    <p role="status" className="mt-2 flex flex-wrap items-center gap-x-3 text-15 text-muted">
      {what} is taken out.
      <Button look="plain" size="small" onClick={onUndo}>
        <Undo2 aria-hidden />
        Put it back
      </Button>
    </p>
  );
}
