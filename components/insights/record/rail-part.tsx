import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";

/** A few lines of the rail under a quiet title. */
export function RailPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-1 text-13 font-normal text-muted">{title}</h2>
      {children}
    </section>
  );
}

/** Names one beside the other, and what follows them. */
export function RailLinks({
  items,
  children,
}: {
  items: { href: string; name: string }[];
  children?: ReactNode;
}) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {items.map(({ href, name }) => (
        <li key={href} className="min-w-0 wrap-anywhere">
          <TextLink href={href}>{name}</TextLink>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}
