import Link from "next/link";

/** A claim that leads to its record: read as text first, so its line is faint until it is pointed at. */
export function StatementLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      data-bare
      className="rounded-small underline decoration-line decoration-2 underline-offset-4 hover:text-tide-deep hover:decoration-tide"
    >
      {children || "No statement yet"}
    </Link>
  );
}
