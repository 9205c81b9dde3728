import clsx from "clsx";

/** The place of something that is on its way. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={clsx("block rounded-small bg-wash", className)} />
);

/** A page on its way: where the title and the text will be. */
export function LoadingState({ label = "Loading" }: { label?: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-10 w-3/5" />
      <Skeleton className="mt-3 h-5 w-2/5" />
      <div className="mt-10 grid max-w-measure gap-3">
        <Skeleton className="h-4" />
        <Skeleton className="h-4" />
        <Skeleton className="h-4 w-4/5" />
      </div>
    </div>
  );
}
