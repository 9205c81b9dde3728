import { LoaderCircle } from "@/components/ui/icons";

/** At the end of a field: an answer takes longer than one should not notice. */
export function Waiting() {
  return (
    <LoaderCircle
      aria-hidden
      data-waiting
      className="pointer-events-none absolute top-1/2 right-3 -mt-2 size-4 animate-turn text-muted"
    />
  );
}
