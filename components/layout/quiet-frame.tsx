import type { ReactNode } from "react";
import { Wordmark } from "./mark";
import { TideLine } from "./tide-line";

type QuietFrameProps = {
  /** The organization's name, once it has one. */
  organization?: string;
  title: string;
  intro?: ReactNode;
  /** What stands below the card: another way in, whom to ask. */
  footer?: ReactNode;
  /** Without the tide, where the page goes along with others and every byte counts. */
  isPlain?: boolean;
  children?: ReactNode;
};

/** The page before one is inside, and when something is missing: one column, and the tide. */
export function QuietFrame({ organization, title, intro, footer, isPlain, children }: QuietFrameProps) {
  return (
    <div className="relative flex min-h-dvh flex-col overflow-clip">
      <header className="flex items-center justify-between gap-4 px-6 py-5 md:px-10">
        <Wordmark />
        {organization && <span className="truncate text-15 text-muted">{organization}</span>}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="outline-none relative z-10 mx-auto w-full max-w-[27rem] grow px-6 pt-[8vh] pb-72"
      >
        <h1 className="font-serif text-32 font-medium tracking-[-0.01em]">{title}</h1>
        {intro && <div className="mt-2 text-muted">{intro}</div>}
        {children && <div className="mt-8">{children}</div>}
        {footer && <div className="mt-8 border-t border-line pt-6 text-15 text-muted">{footer}</div>}
      </main>
      {!isPlain && (
        <TideLine className="pointer-events-none absolute inset-x-0 bottom-0 h-64 w-full print:hidden" />
      )}
    </div>
  );
}
