import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing";

type ErrorStateProps = {
  title?: string;
  /** What happened, what was kept, what to do. */
  children?: ReactNode;
  /** What the log calls it, to tell an administrator. */
  reference?: string;
  action?: ReactNode;
};

/** Something failed, and it was not the reader's doing. */
export function ErrorState({ title = "That did not work", children, reference, action }: ErrorStateProps) {
  return (
    <StateOfPage drawing="bottle" title={title} action={action}>
      {children ?? "Something failed on our side. What you had saved is safe. Please try again in a moment."}
      {reference && (
        <p className="mt-4 text-15">
          If it happens again, tell an administrator this reference:{" "}
          <span className="font-code">{reference}</span>
        </p>
      )}
    </StateOfPage>
  );
}

/** Something the reader may not do or see, and may know of. */
export function ForbiddenState({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  return (
    <StateOfPage drawing="buoy" title="This is not open to you" action={action}>
      {children ?? "Your role does not include this page. Ask an administrator if you need it for your work."}
    </StateOfPage>
  );
}

/** Nothing at this address, or nothing this reader may know of: both look the same. */
export function MissingState({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  return (
    <StateOfPage drawing="shore" title="There is nothing here" action={action}>
      {children ?? "The address may be mistyped, or what was here is gone or not yours to see."}
    </StateOfPage>
  );
}

type StateOfPageProps = { drawing: DrawingName; title: string; children: ReactNode; action?: ReactNode };

function StateOfPage({ drawing, title, children, action }: StateOfPageProps) {
  return (
    <div className="mx-auto flex max-w-[30rem] flex-col items-start py-[8vh]">
      <Drawing name={drawing} className="-ml-4.5" />
      <h1 className="mt-8 font-serif text-32 font-medium tracking-[-0.01em]">{title}</h1>
      <div className="mt-2 text-muted">{children}</div>
      {action && <div className="mt-8 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
