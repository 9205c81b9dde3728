import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing";

type EmptyStateProps = {
  title: string;
  drawing?: DrawingName;
  action?: ReactNode;
  children?: ReactNode;
};

/** What will be here, and the next step towards it. */
export function EmptyState({ title, drawing = "shore", action, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-4 py-12 text-center">
      <Drawing name={drawing} />
      <p className="mt-6 font-serif text-20 font-medium">{title}</p>
      {children && <div className="mt-1 max-w-[30rem] text-muted text-pretty">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
