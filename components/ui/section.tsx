import clsx from "clsx";
import { type ReactNode, useId } from "react";

type SectionProps = {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A titled part of a page, set apart by space. */
export function Section({ title, intro, actions, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx("mb-12", className)}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={id} className="font-serif text-20 font-semibold">
            {title}
          </h2>
          {intro && <p className="max-w-measure text-15 text-muted">{intro}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
